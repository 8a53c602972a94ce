import {createSocket, type Socket} from 'node:dgram';
import {PORTS} from './places.js';

export interface LineOptions {
  /** Share of packets that get lost, 0 to 1. */
  readonly loss?: number;
  /** How long each packet takes, ms. */
  readonly delayMs?: number;
}

/** Numbers from 0 to 1 that look random and are the same each time (a linear congruential generator). */
const sequence = (): (() => number) => {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
};

/** A line to the TURN server that loses and delays packets, both ways alike. */
export class BadLine {
  /** Packets that it has lost so far. */
  lost = 0;
  readonly #options: LineOptions;
  readonly #chance = sequence();
  readonly #near = createSocket('udp4');
  readonly #far = new Map<number, Socket>();
  #isCut = false;

  private constructor(options: LineOptions) {
    this.#options = options;
    this.#near.on('message', (packet, {port}) =>
      this.#carry(() => this.#towardsServer(port).send(packet, PORTS.turn, '127.0.0.1')),
    );
  }

  static async open(options: LineOptions = {}): Promise<BadLine> {
    const line = new BadLine(options);
    await new Promise<void>((resolve) => line.#near.bind(PORTS.badLine, '127.0.0.1', resolve));
    return line;
  }

  /** Loses everything until it is mended. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  stop(): Promise<void> {
    this.cut();
    for (const socket of this.#far.values()) socket.close();
    return new Promise((resolve) => this.#near.close(resolve));
  }

  #carry(send: () => void): void {
    const {loss = 0, delayMs = 0} = this.#options;
    if (this.#isCut || this.#chance() < loss) this.lost += 1;
    else if (delayMs === 0) send();
    else setTimeout(() => this.#isCut || send(), delayMs).unref();
  }

  /** The server tells its clients apart by their ports. */
  #towardsServer(client: number): Socket {
    const known = this.#far.get(client);
    if (known) return known;
    const socket = createSocket('udp4');
    socket.on('message', (packet) => this.#carry(() => this.#near.send(packet, client, '127.0.0.1')));
    this.#far.set(client, socket);
    return socket;
  }
}
