import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {buffer} from 'node:stream/consumers';
import type {Random} from '../../../node/aicc/seeded.js';
import {Weather, type Burst} from '../../../node/conversations/weather.js';
import {ask, carryOut, type Exchange} from './exchange.js';
import {SocketPair} from './socket-pair.js';

const PATH = /\/apiaccess\/ccmessaging\/([^?]*)/;

/** One request of the widget's, for the account of how many there are. */
export interface ProxyEntry {
  readonly call: string;
  /** What `send` is for: its controlType, and the message's id. */
  readonly of: string;
  /** Epoch ms. */
  readonly at: number;
  /** What was done to it; `null` where nothing. */
  readonly strike: string | null;
  /** A poll that comes at once after one that brought news. */
  readonly follows: boolean;
}

/** What happens to the gateway's WebSockets. */
export type SocketFault =
  | {readonly how: 'cut'}
  /** Nothing passes, either way, and no side is told: a half-open connection. */
  | {readonly how: 'stall'; readonly ms: number}
  | {readonly how: 'refuse'; readonly ms: number};

const ofSend = (body: Buffer): string => {
  const {controlType, messageId} = JSON.parse(body.toString()) as {controlType?: string; messageId?: string};
  return [controlType, messageId].filter(Boolean).join(' ');
};

/**
 * Lies between one visitor's browser and the contact centre, and does to what passes what networks and servers in
 * trouble do. Only AICC's calls and the gateway's WebSockets are struck: the page itself always loads.
 */
export class FaultProxy {
  readonly entries: ProxyEntry[] = [];
  readonly #server: Server;
  readonly #upstream: URL;
  readonly #weather: Weather;
  readonly #held = new Set<Exchange>();
  readonly #pairs = new Set<SocketPair>();
  #refusesUntil = 0;
  #userId: string | null = null;
  #hadNews = false;

  private constructor(server: Server, upstream: string, random: Random) {
    this.#server = server;
    this.#upstream = new URL(upstream);
    this.#weather = new Weather(random);
    server.on('request', (request, response) => void this.#take(request, response));
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => this.#join(request, socket, head));
  }

  /** @param upstream the contact centre's address */
  static async start(upstream: string, random: Random): Promise<FaultProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FaultProxy(server, upstream, random);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The visitor's id, as applyToken told it. */
  get userId(): string {
    if (this.#userId === null) throw new Error('The visitor has not asked for a token yet');
    return this.#userId;
  }

  /** Open WebSockets to the gateway. */
  get sockets(): number {
    return this.#pairs.size;
  }

  begin(burst: Burst): void {
    this.#weather.begin(burst, Date.now());
  }

  strikeSockets(fault: SocketFault): void {
    if (fault.how === 'refuse') this.#refusesUntil = Date.now() + fault.ms;
    for (const pair of this.#pairs) {
      if (fault.how === 'stall') pair.stall(fault.ms);
      else pair.cut();
    }
  }

  /** All is well from now on: what hangs is over, what stalls goes on. */
  clearUp(): void {
    this.#weather.clear();
    this.#refusesUntil = 0;
    for (const exchange of this.#held) exchange.giveUp();
    for (const pair of this.#pairs) pair.goOn();
  }

  async close(): Promise<void> {
    for (const pair of this.#pairs) pair.cut();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Who goes away while the body is read asks for nothing any more.
    const body = await buffer(request).catch(() => null);
    if (body === null) return;
    const call = PATH.exec(request.url ?? '')?.[1];
    const exchange: Exchange = ask({request, response, body, upstream: this.#upstream});
    if (call === undefined) return void (await carryOut(exchange, null));
    const of = call === 'send' ? ofSend(body) : '';
    if (call === 'applyToken') this.#userId = (JSON.parse(body.toString()) as {userId: string}).userId;
    const at = Date.now();
    const strike = this.#weather.strike(call, at);
    const follows = call === 'poll' && this.#hadNews;
    if (call === 'poll') this.#hadNews = false;
    this.entries.push({call, of, at, strike: strike && JSON.stringify(strike), follows});
    if (strike?.what === 'hang' || strike?.what === 'stall') this.#held.add(exchange);
    response.once('close', () => this.#held.delete(exchange));
    const reply = await carryOut(exchange, strike);
    if (call === 'poll' && reply?.body.includes('"controlType"')) this.#hadNews = true;
  }

  #join(request: IncomingMessage, socket: Socket, head: Buffer): void {
    if (Date.now() < this.#refusesUntil) return void socket.resetAndDestroy();
    const pair = new SocketPair({request, socket, head, upstream: this.#upstream}, () => this.#pairs.delete(pair));
    this.#pairs.add(pair);
  }
}
