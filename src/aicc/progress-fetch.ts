import type {Progress} from '../domain/service-ports.js';

const partOf = ({loaded, total, lengthComputable}: ProgressEvent) => (lengthComputable ? loaded / total : null);

/** Like `fetch`, and tells how much of the body has gone out: what no browser's `fetch` tells over HTTP/1.1. */
export const uploadFetch =
  (progress: Progress): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    return new Promise((resolve, reject) => {
      const http = new XMLHttpRequest();
      http.open(request.method, request.url);
      request.headers.forEach((value, name) => http.setRequestHeader(name, value));
      http.responseType = 'text';
      http.upload.onprogress = (event) => progress(partOf(event));
      http.onload = () =>
        resolve(
          // A status without a body, such as 204, takes not even an empty one.
          new Response(http.responseText || null, {
            status: http.status,
            headers: {
              'content-type': http.getResponseHeader('content-type') ?? '',
              ...tokenOf(http.getResponseHeader('ccmessaging-token')),
            },
          }),
        );
      // What fetch throws where there is no answer, so that both are told alike.
      http.onerror = () => reject(new TypeError('The upload failed'));
      http.onabort = () => reject(request.signal.reason as Error);
      request.signal.addEventListener('abort', () => http.abort());
      if (request.signal.aborted) return reject(request.signal.reason as Error);
      http.send(body);
    });
  };

const tokenOf = (token: string | null) => (token === null ? {} : {'ccmessaging-token': token});

/** `fetch` that tells how much of the answer's body has come in. */
export const downloadFetch =
  (progress: Progress): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const total = Number(response.headers.get('content-length')) || null;
    let loaded = 0;
    progress(total === null ? null : 0);
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        loaded += chunk.byteLength;
        // Where the body is compressed on the way, the length is that of what was sent.
        progress(total === null ? null : Math.min(1, loaded / total));
        controller.enqueue(chunk);
      },
    });
    const {status, statusText, headers} = response;
    return new Response(response.body?.pipeThrough(counting) ?? null, {status, statusText, headers});
  };
