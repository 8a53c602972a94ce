import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import {WebSocketServer} from 'ws';
import type {Centre} from '../core/centre.js';
import {sameOrigin} from '../rest/same-origin.js';
import {DeskConnection} from './desk-connection.js';

/** A file of 2 MB in base64, and what stands around it. */
const MAX_MESSAGE_BYTES = 3_000_000;

/** The agents' desks at `/agent/socket`. */
export class DeskServer {
  readonly #sockets = new WebSocketServer({noServer: true, maxPayload: MAX_MESSAGE_BYTES});
  readonly #centre: Centre;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!sameOrigin(request.headers)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (desk) => new DeskConnection(desk, this.#centre));
  }

  close(): void {
    for (const desk of this.#sockets.clients) desk.terminate();
    this.#sockets.close();
  }
}
