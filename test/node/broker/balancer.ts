import {createServer, request, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import type {TestContext} from 'node:test';

/** When a request comes to the balancer, and when its answer has come back from a broker. */
export type Moment = 'arrived' | 'answered';

/**
 * Told of each moment of each request: which call it is, and which broker it goes to. What it resolves to says whether
 * the answer reaches the visitor.
 */
export type Watch = (moment: Moment, call: string, broker: number) => Promise<boolean>;

const callOf = (url: string): string => /\/apiaccess\/ccmessaging\/([^?]*)/.exec(url)?.[1] ?? url;

/**
 * A balancer as most are set up: each request to the next broker, whoever asks; to another one only where the first
 * takes no connection. A request that may have arrived is not made twice: the visitor gets 502.
 */
export class Balancer {
  readonly url: string;
  readonly #brokers: readonly string[];
  readonly #watch: Watch;
  #next = 0;

  private constructor(url: string, brokers: readonly string[], watch: Watch) {
    this.url = url;
    this.#brokers = brokers;
    this.#watch = watch;
  }

  static async to(t: TestContext, brokers: readonly string[], watch: Watch): Promise<Balancer> {
    const server = createServer((incoming, outgoing) => void balancer.#carry(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => {
      server.close();
      server.closeAllConnections();
    });
    const balancer = new Balancer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, brokers, watch);
    return balancer;
  }

  async #carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const call = callOf(incoming.url ?? '');
    const body = await buffer(incoming);
    const first = this.#next++ % this.#brokers.length;
    await this.#watch('arrived', call, first);
    for (let tried = 0; tried < this.#brokers.length; tried += 1) {
      const broker = (first + tried) % this.#brokers.length;
      const answer = await this.#ask(broker, incoming, outgoing, body);
      if (answer === 'refused') continue;
      if (answer === 'lost') return void outgoing.writeHead(502).end();
      const content = await buffer(answer).catch(() => null);
      if (content === null || !(await this.#watch('answered', call, broker))) return void outgoing.destroy();
      return void outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(content);
    }
    outgoing.writeHead(502).end();
  }

  #ask(
    broker: number,
    {method, url, headers}: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer,
  ): Promise<IncomingMessage | 'refused' | 'lost'> {
    return new Promise((resolve) => {
      const {hostname, port} = new URL(this.#brokers[broker] ?? '');
      const onward = request({hostname, port, path: url, method, headers, agent: false}, resolve);
      onward.on('error', ({code}: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : 'lost'));
      outgoing.once('close', () => onward.destroy());
      onward.end(body);
    });
  }
}
