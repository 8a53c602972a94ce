/** One call of the web-client API, relative to `/apiaccess/ccmessaging/`. */
export interface Endpoint {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** How long an answer may take, ms. Long polls take as long as the server holds them. */
  readonly timeoutMs: number;
}

const CALL_MS = 20_000;

/** The calls, by the names of AICC's pages. */
export const ENDPOINTS = {
  applyToken: {method: 'post', path: 'applyToken', timeoutMs: CALL_MS},
  send: {method: 'post', path: 'send', timeoutMs: CALL_MS},
  /** Held by the server for 5 s unless configured otherwise. */
  poll: {method: 'get', path: 'poll', timeoutMs: 30_000},
  queryQueueInfo: {method: 'post', path: 'queryQueueInfo', timeoutMs: CALL_MS},
  checkClickToCallSupport: {method: 'get', path: 'v1/checkClickToCallSupport', timeoutMs: CALL_MS},
  createClickToCall: {method: 'post', path: 'v1/createClickToCall', timeoutMs: 30_000},
  getClickToCallEvents: {method: 'get', path: 'v1/getClickToCallEvents', timeoutMs: 60_000},
  dropClickToCall: {method: 'post', path: 'v1/dropClickToCall', timeoutMs: 10_000},
} as const satisfies Record<string, Endpoint>;
