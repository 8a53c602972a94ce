import {isMessage, type Delivery, type Message, type Notice, type ThreadItem} from '../src/domain/thread.js';

type Thread = readonly ThreadItem[];

/** Those of `items` that the thread does not hold, each once. */
export const unknownTo = <TItem extends ThreadItem>(thread: Thread, items: readonly TItem[]): readonly TItem[] => {
  const fresh = new Map(items.map((item) => [item.id, item]));
  for (const {id} of thread) fresh.delete(id);
  return [...fresh.values()];
};

/** The thread with `items` at its end, without those that it holds already. */
export const append = (thread: Thread, items: readonly ThreadItem[]): Thread => [
  ...thread,
  ...unknownTo(thread, items),
];

/** The thread with `items` of AICC's history where they belong by their time, without those that it holds already. */
export const weave = (thread: Thread, items: readonly ThreadItem[]): Thread =>
  unknownTo(thread, items).reduceRight<Thread>((woven, item) => {
    const at = woven.findLastIndex((before) => before.at < item.at) + 1;
    return [...woven.slice(0, at), item, ...woven.slice(at)];
  }, thread);

const change = (thread: Thread, which: (message: Message) => boolean, delivery: Delivery): Thread =>
  thread.map((item) => (isMessage(item) && which(item) ? {...item, delivery} : item));

/** The thread in which what was under way has come to an end. What was read meanwhile stays read. */
export const settle = (thread: Thread, id: string | null, delivery: Delivery): Thread =>
  change(thread, (message) => message.id === id && message.delivery === 'sending', delivery);

/** The thread in which the other side has read some of the visitor's messages; so they arrived, whatever was feared. */
export const markRead = (thread: Thread, ids: readonly string[]): Thread =>
  ids.length === 0 ? thread : change(thread, ({id, delivery}) => delivery !== null && ids.includes(id), 'read');

/** The thread in which a message that failed is to be sent again; any other stays as it is. */
export const resend = (thread: Thread, id: string): Thread =>
  change(thread, (message) => message.id === id && message.delivery === 'failed', 'sending');

/** A message, by its id. */
export const messageOf = (thread: Thread, id: string | null): Message | undefined =>
  thread.find((item): item is Message => isMessage(item) && item.id === id);

/** The oldest message that is still to be sent. */
export const firstUnsent = (thread: Thread): Message | undefined =>
  thread.find((item): item is Message => isMessage(item) && item.delivery === 'sending');

/** The thread in which nothing is under way any more: what was, failed, and can be sent again. */
export const giveUp = (thread: Thread): Thread =>
  firstUnsent(thread) ? change(thread, ({delivery}) => delivery === 'sending', 'failed') : thread;

/** The thread with a notice at its end. */
export const withNotice = (thread: Thread, notice: Notice['notice'], name: string | null, at: number): Thread => [
  ...thread,
  {kind: 'notice', id: `notice-${thread.length}-${at}`, notice, name, at},
];
