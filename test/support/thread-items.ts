import type {CallCard, Notice, TextMessage} from '../../src/domain/thread.js';

/** Noon in the place where the test runs, so that a thread of an hour stays within one day. */
export const NOON = new Date(2026, 2, 4, 12).getTime();

let lastId = 0;
const nextId = () => `item-${++lastId}`;

/** A text of the visitor's own. */
export const written = (text: string, told: Partial<TextMessage> = {}): TextMessage => ({
  kind: 'text',
  id: nextId(),
  author: 'visitor',
  name: null,
  text,
  at: NOON,
  delivery: 'sent',
  ...told,
});

/** A text of an agent. */
export const heard = (text: string | null, told: Partial<TextMessage> = {}): TextMessage => ({
  ...written('', {author: 'agent', name: 'Ada', delivery: null}),
  text,
  ...told,
});

/** Something that happened to the conversation. */
export const notice = (what: Notice['notice'], name: string | null = null): Notice => ({
  kind: 'notice',
  id: nextId(),
  notice: what,
  name,
  at: NOON,
});

/** A call that is over. */
export const callCard = (told: Partial<CallCard> = {}): CallCard => ({
  kind: 'call',
  id: nextId(),
  media: 'audio',
  outcome: 'hung-up-by-agent',
  fault: null,
  durationMs: 65_000,
  at: NOON,
  ...told,
});
