import type {Party} from '../domain/chat-ports.js';
import type {Author, TextMessage} from '../domain/thread.js';
import {asNumber, asText, isJson, type Json} from './reply.js';

/** What one poll reply brings. */
export interface Delivery {
  readonly messages: readonly TextMessage[];
  /** Whom the newest message shows the visitor to be with; `null` if none tells. */
  readonly party: Party | null;
  readonly name: string | null;
  /** Who ended the session, if one of the messages says that it is over. */
  readonly closedBy: 'agent' | 'timeout' | null;
}

const AUTHORS: Readonly<Record<string, Author>> = {AGENT: 'agent', ROBOT: 'bot', SYSTEM: 'system'};

const partyOf = (message: Json): Party | null =>
  message['queueFlag'] === 'Y' || message['queueFlag'] === true
    ? 'queued'
    : message['sourceType'] === 'AGENT'
      ? 'agent'
      : message['sourceType'] === 'ROBOT'
        ? 'bot'
        : null;

let anonymous = 0;

const messageOf = (message: Json, now: number): TextMessage => ({
  kind: 'text',
  id: asText(message['messageCode']) ?? `downlink-${now}-${++anonymous}`,
  author: AUTHORS[asText(message['sourceType']) ?? ''] ?? 'system',
  name: asText(message['senderNickname']),
  text: message['mediaType'] === 'TEXT' || message['mediaType'] == null ? asText(message['content']) : null,
  at: asNumber(message['timestamp']) ?? now,
  delivery: null,
});

/** Reads `downlinkMessages`, in whatever of its documented shapes it comes; what is no message is passed over. */
export const readDownlink = (list: unknown, now: number): Delivery => {
  const messages: TextMessage[] = [];
  let party: Party | null = null;
  let name: string | null = null;
  let closedBy: Delivery['closedBy'] = null;
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    if (!isJson(item)) continue;
    const controlType = asText(item['controlType']) ?? 'CHAT';
    if (controlType === 'DISCONNECT') closedBy = item['sourceType'] === 'SYSTEM' ? 'timeout' : 'agent';
    const met = partyOf(item);
    if (met) {
      party = met;
      name = met === 'queued' ? null : asText(item['senderNickname']);
    }
    if (controlType === 'READ' || asText(item['content']) === null) continue;
    messages.push(messageOf(item, now));
  }
  return {messages, party, name, closedBy};
};
