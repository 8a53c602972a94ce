import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import {WebSocketServer, type WebSocket} from 'ws';
import type {GatewayFaults} from './gateway.js';
import {WsTransport} from './ws-transport.js';

const SUB_PROTOCOL = 'sip';
const MAX_MESSAGE_BYTES = 64 * 1024;

/** Takes WebSocket upgrades and keeps the open ones. */
export class SocketServer {
  readonly #faults: GatewayFaults;
  readonly #events: {message(flow: WsTransport, text: string): void; closed(flow: WsTransport): void};
  readonly #server = new WebSocketServer({
    noServer: true,
    // A half-open connection answers no ping either.
    autoPong: false,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has(SUB_PROTOCOL) ? SUB_PROTOCOL : false),
  });
  /** With the address at which each came in. */
  readonly #open = new Map<WsTransport, string>();
  readonly #delayed = new Map<Duplex, NodeJS.Timeout>();

  constructor(
    faults: GatewayFaults,
    events: {message(flow: WsTransport, text: string): void; closed(flow: WsTransport): void},
  ) {
    this.#faults = faults;
    this.#events = events;
  }

  get size(): number {
    return this.#open.size;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#faults.socketDelayMs <= 0) return this.#upgrade(request, socket, head);
    const timer = setTimeout(() => {
      this.#delayed.delete(socket);
      this.#upgrade(request, socket, head);
    }, this.#faults.socketDelayMs);
    this.#delayed.set(socket, timer);
    const forget = () => {
      clearTimeout(timer);
      this.#delayed.delete(socket);
    };
    socket.once('error', forget).once('close', forget);
  }

  /** Closes every WebSocket as a crash would. */
  terminateAll(): void {
    for (const flow of this.#open.keys()) flow.terminate();
    this.#dropDelayed();
  }

  /** Closes the WebSockets of addresses that are down, as a crash would. */
  cutDownAddresses(): void {
    for (const [flow, address] of this.#open) if (this.#isDown(address)) flow.terminate();
  }

  async close(): Promise<void> {
    this.#dropDelayed();
    const closed = [...this.#open.keys()].map((flow) => flow.close());
    await Promise.all(closed);
  }

  #dropDelayed(): void {
    for (const [socket, timer] of this.#delayed) {
      clearTimeout(timer);
      socket.destroy();
    }
    this.#delayed.clear();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (socket.destroyed) return;
    const address = addressOf(request);
    if (this.#isDown(address)) return void socket.destroy();
    if (this.#faults.refuseSockets) return refuse(socket, '503 Service Unavailable');
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    if (!offered.includes(SUB_PROTOCOL)) return refuse(socket, '400 Bad Request');
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#add(webSocket, address));
  }

  #isDown(address: string): boolean {
    return includes(this.#faults.downAddresses, address);
  }

  #isSilent(address: string): boolean {
    return this.#faults.silentSockets || includes(this.#faults.silentAddresses, address);
  }

  #add(webSocket: WebSocket, address: string): void {
    const flow: WsTransport = new WsTransport(webSocket, {
      isSilent: () => this.#isSilent(address),
      message: (text) => this.#events.message(flow, text),
      closed: () => {
        this.#open.delete(flow);
        this.#events.closed(flow);
      },
    });
    this.#open.set(flow, address);
  }
}

const addressOf = ({url = ''}: IncomingMessage): string => url.split('?')[0] ?? '';

const includes = (addresses: readonly string[], address: string): boolean => addresses.includes(address);

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
