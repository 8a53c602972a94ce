import type {IncomingMessage} from 'node:http';
import {connect, type Socket} from 'node:net';

interface Joined {
  readonly request: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
  readonly upstream: URL;
}

const written = ({request: {method, url, rawHeaders}, head}: Joined): Buffer => {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]);
};

/** A WebSocket's two connections, byte for byte: the visitor's and the one to the contact centre. */
export class SocketPair {
  readonly #near: Socket;
  readonly #far: Socket;
  #stalled: ReturnType<typeof setTimeout> | undefined;

  constructor(joined: Joined, closed: () => void) {
    const {socket, upstream} = joined;
    this.#near = socket;
    this.#far = connect(Number(upstream.port), upstream.hostname);
    this.#far.write(written(joined));
    this.#pipe();
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(this.#stalled);
      this.#near.destroy();
      this.#far.destroy();
      closed();
    };
    for (const each of [this.#near, this.#far]) each.once('close', end).on('error', end);
  }

  /** As a crash or a lost route does: RST both ways. */
  cut(): void {
    this.#near.resetAndDestroy();
    this.#far.resetAndDestroy();
  }

  stall(ms: number): void {
    clearTimeout(this.#stalled);
    this.#near.unpipe(this.#far).pause();
    this.#far.unpipe(this.#near).pause();
    this.#stalled = setTimeout(() => this.goOn(), ms);
  }

  goOn(): void {
    clearTimeout(this.#stalled);
    if (this.#stalled !== undefined) this.#pipe();
    this.#stalled = undefined;
  }

  #pipe(): void {
    this.#near.pipe(this.#far);
    this.#far.pipe(this.#near);
  }
}
