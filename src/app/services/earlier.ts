import type {ServiceView} from '../../../machines/service-view.js';
import type {ServicePorts} from '../../domain/service-ports.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';

/** The same words of the same author this close together are one message, told twice, ms. */
const SAME_MS = 5_000;

/** How far the platform's clock may be ahead of the browser's, ms. */
const CLOCKS_MS = 10 * 60_000;

/** A poll brings at once what AICC holds; it has been read by then, ms. */
const POLLED_MS = 2_000;

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Given up', 'AbortError'));
    });
  });

const wordsOf = (message: Message): string | null => {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'card':
      return message.title;
    case 'place':
      return message.description;
    default:
      return message.file.key;
  }
};

/**
 * What of a page the thread does not hold already, by its id or, where AICC's history gives it another, by what it
 * says. What the page holds under the thread's own id is not taken for anything else.
 */
const unknownOf = (thread: readonly ThreadItem[], page: readonly Message[]): readonly Message[] => {
  const ids = new Set(page.map(({id}) => id));
  const held = new Set(thread.map(({id}) => id));
  const others = thread.filter(isMessage).filter(({id}) => !ids.has(id));
  const isOther = (message: Message) =>
    others.some(
      (item) =>
        item.author === message.author &&
        Math.abs(item.at - message.at) < SAME_MS &&
        wordsOf(item) === wordsOf(message),
    );
  return page.filter((message) => !held.has(message.id) && !isOther(message));
};

/** The conversation before the one that is shown, page by page, from AICC's history. */
export class Earlier {
  state: ServiceView['earlier'] = 'none';
  readonly #history: ServicePorts['history'];
  readonly #thread: () => readonly ThreadItem[];
  readonly #received: (messages: readonly Message[]) => void;
  readonly #changed: () => void;
  /** Pages are counted from here, so that what is said meanwhile does not shift them, epoch ms. */
  #until: number | null = null;
  #fetched = 0;

  constructor(
    history: ServicePorts['history'],
    thread: () => readonly ThreadItem[],
    received: (messages: readonly Message[]) => void,
    changed: () => void,
  ) {
    this.#history = history;
    this.#thread = thread;
    this.#received = received;
    this.#changed = changed;
  }

  async fetch(signal: AbortSignal): Promise<void> {
    if (this.state === 'fetching') return;
    this.#set('fetching');
    try {
      this.#until ??= Date.now() + CLOCKS_MS;
      const page = await this.#history(this.#until, this.#fetched, signal);
      this.#fetched += page.count;
      const thread = this.#thread();
      const first = thread.find(isMessage)?.at ?? Infinity;
      // What is younger than the thread's beginning belongs to the session under way, and comes by poll.
      const older = unknownOf(thread, page.messages).filter(({at}) => at <= first);
      if (older.length > 0) this.#received(older);
      this.#set(page.more ? 'more' : 'none');
    } catch {
      this.#set('failed');
    }
  }

  /** Fills gaps in the thread, once what is still to come by poll has had time to come. */
  async catchUp(signal: AbortSignal): Promise<void> {
    try {
      await wait(POLLED_MS, signal);
      const {messages} = await this.#history(Date.now() + CLOCKS_MS, 0, signal);
      await wait(POLLED_MS, signal);
      const thread = this.#thread();
      const first = thread.find(isMessage)?.at ?? Infinity;
      const missed = unknownOf(thread, messages).filter(({at}) => at > first);
      if (missed.length > 0) this.#received(missed);
    } catch {
      // The thread stays as it was told.
    }
  }

  #set(state: ServiceView['earlier']): void {
    this.state = state;
    this.#changed();
  }
}
