import type {ServiceView} from '../../../machines/service-view.js';
import {backoffMs} from '../../domain/backoff.js';
import type {ServicePorts} from '../../domain/service-ports.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';

/** The same words of the same author this close together are one message, told twice, ms. */
const SAME_MS = 5_000;

/** How far the platform's clock may be ahead of the browser's, ms. */
const CLOCKS_MS = 10 * 60_000;

/** A poll brings at once what AICC holds; it has been read by then, ms. */
const POLLED_MS = 2_000;
/** After so many failures in a row AICC's history is not asked any more for what was missed. */
const MOST_FAILURES = 5;

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
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
  readonly #arrived: (messages: readonly Message[]) => void;
  readonly #changed: () => void;
  /** Pages are counted from here, so that what is said meanwhile does not shift them, epoch ms. */
  #until: number | null = null;
  #fetched = 0;
  /** Ends the look for what was missed that is under way. */
  #looking = new AbortController();

  /**
   * @param received messages of history
   * @param arrived those of them that others wrote in the session under way
   */
  constructor(
    history: ServicePorts['history'],
    thread: () => readonly ThreadItem[],
    received: (messages: readonly Message[]) => void,
    arrived: (messages: readonly Message[]) => void,
    changed: () => void,
  ) {
    this.#history = history;
    this.#thread = thread;
    this.#received = received;
    this.#arrived = arrived;
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

  /**
   * Fills gaps in the thread, once what is still to come by poll has had time to come. Where history fails it is tried
   * again, then the thread stays as it was told. Of several the last one looks.
   */
  async catchUp(life: AbortSignal): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const signal = AbortSignal.any([life, this.#looking.signal]);
    try {
      await wait(POLLED_MS, signal);
      const messages = await this.#newest(signal);
      await wait(POLLED_MS, signal);
      this.#fill(messages);
    } catch {
      // Given up, or AICC tells nothing.
    }
  }

  async #newest(signal: AbortSignal): Promise<readonly Message[]> {
    for (let failures = 1; ; failures += 1) {
      try {
        return (await this.#history(Date.now() + CLOCKS_MS, 0, signal)).messages;
      } catch (thrown) {
        if (failures === MOST_FAILURES) throw thrown;
        await wait(backoffMs(failures, POLLED_MS), signal);
      }
    }
  }

  #fill(page: readonly Message[]): void {
    const thread = this.#thread();
    const unknown = unknownOf(thread, page);
    const first = thread.find(isMessage)?.at ?? Infinity;
    // The visitor's clock may be wrong: what stands behind something known is of the session under way, too.
    const known = page.findIndex((message) => !unknown.includes(message));
    const missed = unknown.filter((message) => message.at > first || (known >= 0 && page.indexOf(message) > known));
    if (missed.length === 0) return;
    this.#received(missed);
    this.#arrived(missed.filter(({author}) => author !== 'visitor'));
  }

  #set(state: ServiceView['earlier']): void {
    this.state = state;
    this.#changed();
  }
}
