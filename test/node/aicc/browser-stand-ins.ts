import {request as httpRequest, type ClientRequest, type IncomingHttpHeaders} from 'node:http';
import type {TestContext} from 'node:test';

/** In how many parts a body goes out. */
const PARTS = 4;

type Told = (() => void) | null;

/** What the widget uses of `XMLHttpRequest`, by the rules of its standard, over Node's own HTTP. */
class NodeXhr {
  readonly upload: {onprogress: ((event: object) => void) | null} = {onprogress: null};
  responseType = '';
  responseText = '';
  status = 0;
  onload: Told = null;
  onerror: Told = null;
  onabort: Told = null;
  readonly #headers: Record<string, string> = {};
  #method = '';
  #url = '';
  #request: ClientRequest | null = null;
  #received: IncomingHttpHeaders = {};

  open(method: string, url: string): void {
    [this.#method, this.#url] = [method, url];
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    const value = this.#received[name];
    return typeof value === 'string' ? value : null;
  }

  send(body: string): void {
    const bytes = Buffer.from(body);
    const request = (this.#request = httpRequest(this.#url, {method: this.#method, headers: this.#headers}));
    request.on('response', (response) => {
      this.#received = response.headers;
      response.setEncoding('utf8').on('data', (text: string) => (this.responseText += text));
      response.on('error', () => this.#end(this.onerror));
      response.on('end', () => {
        this.status = response.statusCode ?? 0;
        this.#end(this.onload);
      });
    });
    request.on('error', () => this.#end(this.onerror));
    const size = Math.ceil(bytes.length / PARTS);
    for (let sent = 0; sent < bytes.length; sent += size) {
      const part = bytes.subarray(sent, sent + size);
      request.write(part, () => {
        const told = {lengthComputable: true, loaded: sent + part.length, total: bytes.length};
        if (this.#request) this.upload.onprogress?.(told);
      });
    }
    request.end();
  }

  abort(): void {
    const request = this.#request;
    if (!request) return;
    this.#end(this.onabort);
    request.destroy();
  }

  #end(tell: Told): void {
    if (!this.#request) return;
    this.#request = null;
    tell?.();
  }
}

/** What the widget uses of `FileReader`. */
class NodeFileReader {
  result = '';
  error: unknown = null;
  onload: Told = null;
  onerror: Told = null;

  readAsDataURL(blob: Blob): void {
    const type = blob.type || 'application/octet-stream';
    blob.arrayBuffer().then(
      (bytes) => {
        this.result = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
        this.onload?.();
      },
      (thrown: unknown) => {
        this.error = thrown;
        this.onerror?.();
      },
    );
  }
}

/** Gives Node what uploads need of a browser, until the test ends. */
export const likeABrowser = (t: TestContext): void => {
  Object.assign(globalThis, {XMLHttpRequest: NodeXhr, FileReader: NodeFileReader});
  t.after(() => {
    for (const name of ['XMLHttpRequest', 'FileReader']) Reflect.deleteProperty(globalThis, name);
  });
};
