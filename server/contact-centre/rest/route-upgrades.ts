import type {IncomingMessage, Server} from 'node:http';
import type {Duplex} from 'node:stream';

export interface UpgradeHandler {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Hands WebSocket upgrades on by their path; any other path is refused. */
export const routeUpgrades = (server: Server, handlers: Record<string, UpgradeHandler>): void => {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const handler = handlers[(request.url ?? '').split('?')[0] ?? ''];
    if (handler) handler.handleUpgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
};
