import type {Transport} from 'sip.js/lib/core/transport.js';
import type {WebSocket} from 'ws';

const CRLF = '\r\n';
/** Between WebSocket pings, ms; a peer that left one unanswered by the next is taken for gone. */
const PING_INTERVAL_MS = 15_000;
/** RFC 6455 §7.4.1. */
const GOING_AWAY = 1001;
const CLOSE_PATIENCE_MS = 250;

/** SIP over one WebSocket (RFC 7118): a whole message in each WebSocket message. */
export class WsTransport implements Transport {
  readonly protocol = 'WS';
  readonly #socket: WebSocket;
  readonly #pinging: NodeJS.Timeout;
  readonly #isSilent: () => boolean;
  #closedMs: number | undefined;

  /** @param options.isSilent plays a half-open connection: nothing goes out or comes in. */
  constructor(
    socket: WebSocket,
    options: {isSilent: () => boolean; message: (text: string) => void; closed: () => void},
  ) {
    this.#socket = socket;
    this.#isSilent = options.isSilent;
    let isAnswering = true;
    this.#pinging = setInterval(() => {
      if (this.#isSilent()) return;
      if (!isAnswering) return socket.terminate();
      isAnswering = false;
      socket.ping();
    }, PING_INTERVAL_MS);
    socket.on('pong', () => (isAnswering = true));
    socket.on('ping', (data: Buffer) => {
      if (!this.#isSilent()) socket.pong(data);
    });
    socket.on('message', (data: Buffer) => {
      isAnswering = true;
      if (!this.#isSilent()) this.#receive(data.toString('utf8'), options.message);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(this.#pinging);
      this.#closedMs = performance.now();
      options.closed();
    });
  }

  get isOpen(): boolean {
    return this.#closedMs === undefined;
  }

  /** When the WebSocket was closed, on `performance.now()`'s clock, ms. */
  get closedMs(): number | undefined {
    return this.#closedMs;
  }

  send(message: string): Promise<void> {
    if (this.#isSilent()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#socket.send(message, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Closes with a closing handshake, but does not wait for it long. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.terminate(), CLOSE_PATIENCE_MS);
      this.#socket.once('close', () => {
        clearTimeout(patience);
        resolve();
      });
      this.#socket.close(GOING_AWAY);
    });
  }

  /** Closes as a crash would, without a closing handshake. */
  terminate(): void {
    this.#socket.terminate();
  }

  #receive(text: string, tell: (text: string) => void): void {
    if (text.trim() !== '') return tell(text);
    // RFC 5626 §3.5.1: a double CRLF is a ping, a single one its pong.
    if (text === CRLF + CRLF) this.send(CRLF).catch(() => undefined);
  }
}
