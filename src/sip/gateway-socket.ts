import {backoffMs} from '../domain/backoff.js';

/** An attempt that has come to nothing by then is given up, ms. */
const CONNECT_MS = 5_000;
const FIRST_BACKOFF_MS = 250;
const MOST_BACKOFF_MS = 8_000;

/**
 * The WebSocket to a gateway (RFC 7118) as JsSIP wants one. Once it has been open it comes back by itself, at the next
 * address first, and JsSIP's own timer, which waits a second at least, has nothing to do.
 */
export class GatewaySocket {
  readonly #urls: readonly [string, ...string[]];
  readonly #socketOf: (url: string) => WebSocket;
  #at = 0;
  #socket: WebSocket | null = null;
  #hasBeenOpen = false;
  #isUp = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  via_transport: string;
  readonly sip_uri: string;

  // Set by JsSIP.
  onconnect: () => void = () => {};
  ondisconnect: (error: boolean, code?: number, reason?: string) => void = () => {};
  ondata: (data: unknown) => void = () => {};

  /** @throws {SyntaxError | TypeError} where the first address is none. */
  constructor(
    urls: readonly [string, ...string[]],
    socketOf: (url: string) => WebSocket = (url) => new WebSocket(url, 'sip'),
  ) {
    const {host, protocol} = new URL(urls[0]);
    if (protocol !== 'wss:' && protocol !== 'ws:') throw new TypeError(`Not a WebSocket address: ${urls[0]}`);
    this.#urls = urls;
    this.#socketOf = socketOf;
    this.via_transport = protocol.slice(0, -1).toUpperCase();
    this.sip_uri = `sip:${host};transport=ws`;
  }

  get url(): string {
    return this.#urls[this.#at % this.#urls.length]!;
  }

  /** Which of the addresses is in use. */
  get index(): number {
    return this.#at % this.#urls.length;
  }

  connect(): void {
    if (this.#socket) return;
    globalThis.addEventListener?.('online', this.#online);
    this.#open();
  }

  disconnect(): void {
    globalThis.removeEventListener?.('online', this.#online);
    this.#forget();
  }

  send(message: string | ArrayBufferLike | Blob | ArrayBufferView): boolean {
    if (!this.isConnected()) return false;
    this.#socket?.send(message as string);
    return true;
  }

  isConnected(): boolean {
    return this.#socket?.readyState === 1;
  }

  isConnecting(): boolean {
    return this.#socket?.readyState === 0;
  }

  /** Gives up a connection over which nothing comes back any more. */
  renew(): void {
    if (this.isConnected()) this.#lost();
  }

  #open(): void {
    clearTimeout(this.#timer);
    let socket: WebSocket;
    try {
      socket = this.#socketOf(this.url);
    } catch {
      // Only the first address has been looked at.
      return this.#lost();
    }
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      clearTimeout(this.#timer);
      this.#hasBeenOpen = this.#isUp = true;
      this.onconnect();
    };
    socket.onmessage = ({data}) => {
      // Only now: some proxies let in whom they throw out at once.
      this.#failures = 0;
      this.ondata(data);
    };
    socket.onclose = () => this.#lost();
    this.#timer = setTimeout(() => this.#lost(), CONNECT_MS);
  }

  #lost(): void {
    const wasUp = this.#isUp;
    this.#forget();
    // Whoever has never been connected tries the next gateway with an INVITE of its own.
    if (!this.#hasBeenOpen) return this.ondisconnect(true);
    this.#failures += 1;
    this.#at += 1;
    const waitMs = this.#failures === 1 ? 0 : backoffMs(this.#failures - 1, FIRST_BACKOFF_MS, MOST_BACKOFF_MS);
    this.#timer = setTimeout(() => this.#open(), waitMs);
    if (wasUp) this.ondisconnect(true);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    this.#isUp = false;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** The network is back, or another one: nothing is won by waiting. */
  #online = () => {
    if (!this.#hasBeenOpen || this.#socket) return;
    this.#open();
  };
}
