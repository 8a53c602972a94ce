import type {Delivery, Notice, TextMessage, ThreadItem} from '../src/domain/thread.js';

type Thread = readonly ThreadItem[];

/** Those of `items` that the thread does not hold. */
export const unknownTo = <TItem extends ThreadItem>(thread: Thread, items: readonly TItem[]): readonly TItem[] => {
  const known = new Set(thread.map(({id}) => id));
  return items.filter(({id}) => !known.has(id));
};

/** The thread with `items` at its end, without those that it holds already. */
export const append = (thread: Thread, items: readonly ThreadItem[]): Thread => [
  ...thread,
  ...unknownTo(thread, items),
];

/** The thread with one text's delivery changed. */
export const mark = (thread: Thread, id: string | null, delivery: Delivery): Thread =>
  thread.map((item) => (item.kind === 'text' && item.id === id ? {...item, delivery} : item));

/** The thread in which a text that failed is to be sent again; any other text stays as it is. */
export const resend = (thread: Thread, id: string): Thread =>
  textOf(thread, id)?.delivery === 'failed' ? mark(thread, id, 'sending') : thread;

/** A text, by its id. */
export const textOf = (thread: Thread, id: string | null): TextMessage | undefined =>
  thread.find((item): item is TextMessage => item.kind === 'text' && item.id === id);

/** The oldest text that is still to be sent. */
export const firstUnsent = (thread: Thread): TextMessage | undefined =>
  thread.find((item): item is TextMessage => item.kind === 'text' && item.delivery === 'sending');

/** The thread in which nothing is under way any more: what was, failed, and can be sent again. */
export const giveUp = (thread: Thread): Thread =>
  firstUnsent(thread)
    ? thread.map((item) =>
        item.kind === 'text' && item.delivery === 'sending' ? {...item, delivery: 'failed' as const} : item,
      )
    : thread;

/** The thread with a notice at its end. */
export const withNotice = (thread: Thread, notice: Notice['notice'], name: string | null, at: number): Thread => [
  ...thread,
  {kind: 'notice', id: `notice-${thread.length}-${at}`, notice, name, at},
];
