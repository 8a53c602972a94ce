import {request} from 'node:http';
import {text} from 'node:stream/consumers';
import type {IncomingHttpHeaders} from 'node:http';
import {PREFIX} from './scripted-aicc.js';
import {ORIGIN} from './start-broker.js';

export interface Said {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface AskOptions {
  readonly method?: string;
  /** Text goes out as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the path that the call has. */
  readonly path?: string;
  readonly signal?: AbortSignal;
}

/** Asks a broker as a browser would: JSON, from the site's origin, or as the test overrides it. */
export const ask = (url: string, call: string, options: AskOptions = {}): Promise<Said> => {
  const {body, method = body === undefined ? 'GET' : 'POST', path = PREFIX + call, headers, signal} = options;
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(url);
    // In parts: an address as a whole would be put in order before it is sent.
    const asked = request({
      hostname,
      port,
      path,
      method,
      // Each on a connection of its own, so that none waits for another.
      agent: false,
      headers: {'content-type': 'application/json', origin: ORIGIN, ...headers},
      ...(signal && {signal}),
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      text(response).then(
        (body) => resolve({status: response.statusCode ?? 0, headers: response.headers, body}),
        reject,
      );
    });
    asked.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
};

export const USER = 'u-1001';

/** A poll as the widget makes it. */
export const POLL = `poll?receiverId=${USER}&channel=WEB`;

/** A message as the widget sends it. */
export const MESSAGE = {
  channel: 'WEB',
  content: 'hello',
  controlType: 'CHAT',
  from: USER,
  mediaType: 'TEXT',
  sourceType: 'CUSTOMER',
  to: '202105284494222653',
} as const;
