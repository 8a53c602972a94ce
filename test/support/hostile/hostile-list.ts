import {waitUntil} from '@open-wc/testing';
import {isMarkup} from '../../../components/cc-message-list/rich/rich-text.js';
import type {ServiceView} from '../../../machines/service-view.js';
import type {FileMessage, ThreadItem} from '../../../src/domain/thread.js';
import {MessageListHarness} from '../harness/message-list-harness.js';
import {heard, NOON} from '../thread-items.js';

/** Longer threads are not drawn whole. */
const DRAWN = 120;

/** A thing in parts that a list draws whole. */
export const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({length: Math.ceil(all.length / DRAWN)}, (_, index) => all.slice(index * DRAWN, (index + 1) * DRAWN));

/** A file of an agent's. */
export const sentFile = (name: string | null, told: Partial<FileMessage> = {}): FileMessage => ({
  kind: 'document',
  id: `file-${Math.random()}`,
  author: 'agent',
  name: 'Ada',
  at: NOON,
  delivery: null,
  file: {key: 'k-1', shelf: 'local', extension: 'txt', name, bytes: 10},
  ...told,
});

/** The real list on a thread, with all that it fetches to draw it. */
export class HostileList extends MessageListHarness {
  static async show(thread: readonly ThreadItem[], services: ServiceView | null = null): Promise<HostileList> {
    // The first is never hostile: it has the link and the markup for which the libraries are fetched.
    const first = [heard('https://harmless.test/'), heard('<p>harmless</p>', {author: 'bot'})];
    const {element} = await MessageListHarness.mount({thread: [...first, ...thread], services});
    const list = new HostileList(element);
    await waitUntil(() => list.#tree.querySelector('.bubble a') && list.#tree.querySelector('.rich'), 'libraries', {
      timeout: 20_000,
    });
    await list.shown();
    return list;
  }

  /** What the list shows of one item. */
  entry(item: ThreadItem): HTMLElement {
    const entries = [...this.#tree.querySelectorAll<HTMLElement>('[data-id]')];
    return entries.find(({dataset}) => dataset['id'] === item.id)!;
  }

  /** What is shown of one item and matches. */
  part(item: ThreadItem, selector: string): HTMLElement {
    const found = this.entry(item).querySelector<HTMLElement>(selector);
    if (found) return found;
    throw new Error(`${selector} is missing in ${this.entry(item).outerHTML.slice(0, 300)}`);
  }

  /** A bot's markup as it is drawn, or its bubble where it is taken for words. */
  rich(item: ThreadItem): HTMLElement {
    return this.part(item, item.kind === 'text' && isMarkup(item.text ?? '') ? '.rich' : '.bubble');
  }

  get #tree(): ShadowRoot {
    return this.element.shadowRoot!;
  }
}
