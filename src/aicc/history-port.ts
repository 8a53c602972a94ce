import type {Author, Message} from '../domain/thread.js';
import type {ServicePorts} from '../domain/service-ports.js';
import type {AiccClient} from './client.js';
import {listed} from './downlink.js';
import {readMessage} from './media-downlink.js';
import {asText, type Json} from './reply.js';
import {SERVICE_ENDPOINTS} from './service-endpoints.js';

const PAGE = 50;
/** How far the clocks of browser and platform may be apart when a message is looked for, ms. */
const CLOCKS_MS = 10 * 60_000;

const ask = async (
  client: AiccClient,
  {startTime, endTime, offset = 0}: {startTime?: number; endTime?: number; offset?: number},
  signal: AbortSignal,
): Promise<Json[]> => {
  const {channelId, userId} = client.options;
  const {body} = await client.demand(SERVICE_ENDPOINTS.queryHistoryChatMessage, {
    body: {
      channelId,
      userId,
      ...(startTime !== undefined && {startTime: String(startTime)}),
      ...(endTime !== undefined && {endTime: String(endTime)}),
      limit: String(PAGE),
      offset: String(offset),
      channel: 'WEB',
    },
    signal,
  });
  return listed(body['messageList']);
};

const isVisitors = (item: Json, userId: string) => item['sourceType'] === 'CUSTOMER' || item['from'] === userId;

/** Whether the item is something said, as far as it tells. */
const isSaid = (item: Json) => (item['controlType'] ?? 'CHAT') === 'CHAT' && asText(item['content']) !== null;

const messageOf = (item: Json, userId: string): Message => {
  if (!isVisitors(item, userId)) return readMessage(item, Date.now());
  const message = readMessage({...item, sourceType: 'CUSTOMER'}, Date.now());
  const author: Author = 'visitor';
  return {...message, id: asText(item['messageId']) ?? message.id, author, delivery: 'sent'};
};

/** queryHistoryChatMessage. Its order is not documented, so what comes is put in order here. */
export const historyPort = (client: AiccClient): Pick<ServicePorts, 'history'> => ({
  history: async (until, skipped, signal) => {
    const items = await ask(client, {endTime: until, offset: skipped}, signal);
    const messages = items.filter(isSaid).map((item) => messageOf(item, client.options.userId));
    // Sorting leaves what was said in one millisecond as it came: turned round, where the newest came first, as it
    // does where pages are counted from the newest.
    if ((messages[0]?.at ?? 0) >= (messages.at(-1)?.at ?? 0)) messages.reverse();
    return {
      messages: messages.sort((one, other) => one.at - other.at),
      count: items.length,
      more: items.length >= PAGE,
    };
  },
});

/** Whether the platform's history holds a message of the visitor's. @throws {Fault} */
export const traceMessage = async (client: AiccClient, message: Message, signal: AbortSignal): Promise<boolean> => {
  const items = await ask(client, {startTime: message.at - CLOCKS_MS}, signal);
  return items.some((item) => asText(item['messageId']) === message.id);
};
