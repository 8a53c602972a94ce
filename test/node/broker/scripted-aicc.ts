import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import type {TestContext} from 'node:test';
import {Chronicle} from '../aicc/chronicle.js';

export interface Asked {
  readonly method: string;
  /** As it stood in the request line. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** `null` where the handler reads it for itself. */
  readonly body: string | null;
}

export type Handler = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

const TOKEN_PATH = '/apigovernance/api/oauth/tokenByAkSk';
export const PREFIX = '/apiaccess/ccmessaging/';

/** Answers with JSON. */
export const say = (
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, {'content-type': 'application/json', ...headers});
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** AICC as a test wants it: it issues `bearer-1`, `bearer-2` …, and answers `{"resultCode":"0"}` unless told otherwise. */
export class ScriptedAicc {
  readonly asked = new Chronicle<Asked>();
  readonly tokensAsked = new Chronicle<Asked>();
  /** Calls whose connection ended before their answer. */
  readonly gone = new Chronicle<string>();
  issues: Handler = (_asked, response) =>
    say(response, {AccessToken: `bearer-${this.tokensAsked.all.length}`, Expires: '600'});
  readonly #handlers = new Map<string, {readonly handle: Handler; readonly reads: boolean}>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async started(t: TestContext): Promise<ScriptedAicc> {
    const aicc = new ScriptedAicc();
    t.after(() => {
      aicc.#server.close();
      aicc.#server.closeAllConnections();
    });
    await new Promise<void>((resolve) => aicc.#server.listen(0, '127.0.0.1', resolve));
    return aicc;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Says how a call is answered. @param reads the handler reads the body for itself */
  on(call: string, handle: Handler, reads = false): this {
    this.#handlers.set(call, {handle, reads});
    return this;
  }

  /** The n-th request of a call, counted from 1. */
  async nth(call: string, n = 1): Promise<Asked> {
    const of = () => this.asked.all.filter(({url}) => callOf(url) === call);
    await this.asked.until(() => of().length >= n, `${call}, number ${n}`);
    return of()[n - 1] as Asked;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method = '', url = '', headers} = request;
    const isToken = url === TOKEN_PATH;
    const known = this.#handlers.get(callOf(url));
    response.once('close', () => !response.writableFinished && this.gone.add(callOf(url)));
    const body = known?.reads ? null : await text(request).catch(() => undefined);
    // Whoever asked has gone half-way.
    if (body === undefined) return;
    const asked = {method, url, headers, body};
    (isToken ? this.tokensAsked : this.asked).add(asked);
    if (isToken) this.issues(asked, response, request);
    else if (known) known.handle(asked, response, request);
    else say(response, {resultCode: '0'});
  }
}

const callOf = (url: string): string => url.split('?')[0]?.slice(PREFIX.length) ?? '';
