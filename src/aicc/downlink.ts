import type {Party} from '../domain/chat-ports.js';
import type {Author, Message} from '../domain/thread.js';
import {asNumber, asText, isJson, type Json} from './reply.js';

/** What one poll reply brings. */
export interface Delivery {
  readonly messages: readonly Message[];
  /** Ids of the visitor's messages that were read. */
  readonly read: readonly string[];
  /** Whom the newest message shows the visitor to be with; `null` if none tells. */
  readonly party: Party | null;
  readonly name: string | null;
  /** Who ended the session, if one of the messages says that it is over. */
  readonly closedBy: 'agent' | 'timeout' | null;
}

const AUTHORS = new Map<unknown, Author & Party>([
  ['AGENT', 'agent'],
  ['ROBOT', 'bot'],
]);

const partyOf = (message: Json): Party | null =>
  message['queueFlag'] === 'Y' || message['queueFlag'] === true
    ? 'queued'
    : (AUTHORS.get(message['sourceType']) ?? null);

let anonymous = 0;

/** As far from 1970 as dates go, ms: what is further off cannot be shown. */
const FARTHEST_MS = 8.64e15;

const timeOf = (message: Json, now: number): number => {
  const at = asNumber(message['timestamp']);
  return at !== null && Math.abs(at) <= FARTHEST_MS ? at : now;
};

/** AICC allows 500 characters. Far more than that, in both directions of writing, and a page would stand still. */
const MOST_CHARACTERS = 20_000;

/** What a message says; `null` for nothing. */
export const contentOf = (message: Json): string | null =>
  asText(message['content'])?.slice(0, MOST_CHARACTERS) ?? null;

/** A picture's address of the page's own origin: any other would tell a third party who is here. */
const avatarOf = (message: Json): string | null => {
  const text = asText(message['senderAvatar']);
  return text?.startsWith(`${globalThis.location?.origin}/`) || /^\/[\w-]/.test(text ?? '') ? text : null;
};

/** What every message has, whatever its kind. */
export const baseOf = (message: Json, now: number) => ({
  id: asText(message['messageCode']) ?? `downlink-${now}-${++anonymous}`,
  author: AUTHORS.get(message['sourceType']) ?? ('system' as const),
  name: asText(message['senderNickname']),
  avatar: avatarOf(message),
  at: timeOf(message, now),
  delivery: null,
});

const textOf = (message: Json, now: number): Message => ({
  ...baseOf(message, now),
  kind: 'text',
  text: (message['mediaType'] ?? 'TEXT') === 'TEXT' ? contentOf(message) : null,
});

/** Whether a message is a text and nothing but a text. What else there is, `media-downlink.ts` reads. */
export const isPlain = (message: Json): boolean =>
  (message['mediaType'] ?? 'TEXT') === 'TEXT' && message['simQuestions'] == null && message['interIdx'] == null;

/** The list's messages; what is none is passed over. */
export const listed = (list: unknown): Json[] => (Array.isArray(list) ? (list as unknown[]).filter(isJson) : []);

/** Reads `downlinkMessages`, in whatever of its documented shapes it comes; `read` knows more kinds than texts. */
export const readDownlink = (list: unknown, now: number, read: typeof textOf = textOf): Delivery => {
  const messages: Message[] = [];
  const seen: string[] = [];
  let party: Party | null = null;
  let name: string | null = null;
  let closedBy: Delivery['closedBy'] = null;
  for (const item of listed(list)) {
    const controlType = asText(item['controlType']) ?? 'CHAT';
    if (controlType === 'DISCONNECT') closedBy = item['sourceType'] === 'SYSTEM' ? 'timeout' : 'agent';
    const met = partyOf(item);
    if (met) {
      party = met;
      name = met === 'queued' ? null : asText(item['senderNickname']);
    }
    const content = asText(item['content']);
    if (content === null) continue;
    if (controlType === 'READ') seen.push(...content.split(','));
    else messages.push(read(item, now));
  }
  return {messages, read: seen, party, name, closedBy};
};
