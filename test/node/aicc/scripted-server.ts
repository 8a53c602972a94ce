import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {Chronicle} from './chronicle.js';

/** How a request is answered; a `body` that is text goes out as it is. */
export type Answer =
  | {readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown}
  /** Never. */
  | 'hang'
  /** Headers, half of a body and then nothing. */
  | 'stall'
  /** The connection is cut. */
  | 'reset';

export interface Asked {
  /** The path after `/apiaccess/ccmessaging/`. */
  readonly call: string;
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  /** Resolves when the connection was ended before there was an answer. */
  readonly gone: Promise<void>;
}

type Script = (asked: Asked, nth: number) => Answer | Promise<Answer>;

const PREFIX = '/apiaccess/ccmessaging/';

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? null : JSON.parse(text);
};

const reply = (response: ServerResponse, answer: Answer): void => {
  if (answer === 'hang') return;
  if (answer === 'reset') return void response.destroy();
  if (answer === 'stall') {
    response.writeHead(200, {'content-type': 'application/json'});
    return void response.write('{"resultCode":');
  }
  const {status = 200, headers = {}, body = {resultCode: '0'}} = answer;
  response.writeHead(status, {'content-type': 'application/json', ...headers});
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** A server that answers as the test says. Without a word of the test tokens are given and all goes well. */
export class ScriptedServer {
  readonly asked = new Chronicle<Asked>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #scripts = new Map<string, Script>();

  static async started(t: TestContext): Promise<ScriptedServer> {
    const server = new ScriptedServer();
    t.after(() => server.#close());
    await server.#listen(0);
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Says how a call is answered, from now on. */
  on(call: string, answer: Answer | Script): this {
    this.#scripts.set(call, typeof answer === 'function' ? answer : () => answer);
    return this;
  }

  /** The requests of one call. */
  of(call: string): Asked[] {
    return this.asked.all.filter((asked) => asked.call === call);
  }

  /** Resolves with the n-th request of a call, counted from 1. */
  async nth(call: string, n: number): Promise<Asked> {
    await this.asked.until(() => this.of(call).length >= n, `${call}, number ${n}`);
    return this.of(call)[n - 1] as Asked;
  }

  /** Resolves when everything that was sent before has arrived. */
  async settled(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await (await fetch(`${this.url}/settled`)).text();
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  #close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (!url.pathname.startsWith(PREFIX)) return void response.end();
    const call = url.pathname.slice(PREFIX.length);
    const gone = new Promise<void>((resolve) => {
      response.once('close', () => {
        if (!response.writableEnded) resolve();
      });
    });
    const {method = '', headers} = request;
    const asked = {call, method, query: url.searchParams, headers, body: await bodyOf(request), gone};
    this.asked.add(asked);
    const nth = this.of(call).length;
    const script = this.#scripts.get(call);
    reply(response, script ? await script(asked, nth) : this.#usual(call, nth));
  }

  #usual(call: string, nth: number): Answer {
    return {body: {resultCode: '0', ...(call === 'applyToken' && {token: `token-${nth}`})}};
  }
}
