import type {ServiceView} from '../../../machines/service-view.js';
import type {ServicePorts} from '../../domain/service-ports.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';

/** The same words of the same author this close together are one message, told twice, ms. */
const SAME_MS = 5_000;

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

/** Whether the thread holds a message already, by its id or, where AICC's history gives it another, by what it says. */
const isKnown = (thread: readonly ThreadItem[], message: Message): boolean =>
  thread.some(
    (item) =>
      item.id === message.id ||
      (isMessage(item) &&
        item.author === message.author &&
        Math.abs(item.at - message.at) < SAME_MS &&
        wordsOf(item) === wordsOf(message)),
  );

/** The conversation before the one that is shown, page by page, from AICC's history. */
export class Earlier {
  state: ServiceView['earlier'] = 'none';
  readonly #history: ServicePorts['history'];
  readonly #thread: () => readonly ThreadItem[];
  readonly #received: (messages: readonly Message[]) => void;
  readonly #changed: () => void;
  #before: number | null = null;

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
      const page = await this.#history(this.#before, signal);
      this.#before = page.messages[0]?.at ?? this.#before;
      const thread = this.#thread();
      const first = thread.find(isMessage)?.at ?? Infinity;
      // What is younger than the thread's beginning belongs to the session under way, and comes by poll.
      const older = page.messages.filter((message) => !isKnown(thread, message) && message.at <= first);
      if (older.length > 0) this.#received(older);
      this.#set(page.more ? 'more' : 'none');
    } catch {
      this.#set('failed');
    }
  }

  #set(state: ServiceView['earlier']): void {
    this.state = state;
    this.#changed();
  }
}
