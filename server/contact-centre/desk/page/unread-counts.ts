import type {ChatEntry} from '../../core/chat-entry.js';

const fromVisitor = (entries: readonly ChatEntry[]): number =>
  entries.filter(({author}) => author === 'visitor').length;

/** How many of the visitors' entries the agent has not had before their eyes. */
export class UnreadCounts {
  readonly #read = new Map<string, number>();

  /** True when there was something new. */
  markRead(chat: string, entries: readonly ChatEntry[]): boolean {
    const count = fromVisitor(entries);
    if (this.#read.get(chat) === count) return false;
    this.#read.set(chat, count);
    return count > 0;
  }

  of(chat: string, entries: readonly ChatEntry[]): number {
    return fromVisitor(entries) - (this.#read.get(chat) ?? 0);
  }
}
