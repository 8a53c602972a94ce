import type {ChatPorts} from '../domain/chat-ports.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {backoffMs, pause} from './pause.js';
import type {Json} from './reply.js';

/** Sessions that were lost this soon after they were made count as failures of one outage, ms. */
const OUTAGE_MS = 60_000;

/** CONNECT, CHAT and DISCONNECT by `send`. */
export const chatPort = (client: AiccClient): Pick<ChatPorts, 'connect' | 'send' | 'disconnect'> => {
  const {channelId, userId, userName} = client.options;
  let connectedAt = -Infinity;
  let losses = 0;

  const body = (controlType: 'CONNECT' | 'CHAT' | 'DISCONNECT', content: string, more: Json = {}): Json => ({
    channel: 'WEB',
    content,
    controlType,
    from: userId,
    mediaType: 'TEXT',
    sourceType: 'CUSTOMER',
    to: channelId,
    senderNickname: userName,
    timestamp: String(Date.now()),
    ...more,
  });

  return {
    connect: async (signal) => {
      losses = Date.now() - connectedAt < OUTAGE_MS ? losses + 1 : 0;
      if (losses > 0) await pause(backoffMs(losses, 2_000), signal);
      signal.throwIfAborted();
      await client.ensureToken();
      await client.demand(ENDPOINTS.send, {body: body('CONNECT', 'start'), signal});
      connectedAt = Date.now();
    },
    send: async ({id, text, at}, signal) => {
      const uplink = body('CHAT', text ?? '', {messageId: id, timestamp: String(at)});
      await client.demand(ENDPOINTS.send, {body: uplink, signal});
    },
    disconnect: async (signal) => {
      await client.demand(ENDPOINTS.send, {body: body('DISCONNECT', ''), signal, keepalive: true});
      connectedAt = -Infinity;
    },
  };
};
