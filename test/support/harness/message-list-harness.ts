import {nextFrame, waitUntil} from '@open-wc/testing';
import '../../../components/cc-message-list/cc-message-list.js';
import type {CcMessageList} from '../../../components/cc-message-list/cc-message-list.js';
import {allBelow} from './accessibility.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

/** Waits for something that is fetched, which takes a busy machine its time. */
export const come = (there: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(there()), `${what} has not come`, {timeout: 8_000});

export class MessageListHarness extends Harness<CcMessageList> {
  static mount(
    properties: Partial<Pick<CcMessageList, 'thread' | 'calls' | 'locale' | 'services'>> = {},
    stage?: Stage,
  ): Promise<MessageListHarness> {
    return mount(MessageListHarness, 'cc-message-list', properties, stage).then(async (harness) => {
      await harness.enriched();
      return harness;
    });
  }

  /** What more than plain texts needs has been fetched, where there is such a thing. */
  async enriched(): Promise<void> {
    const {thread, shadowRoot, services} = this.element;
    const isRich = thread.some((item) => item.kind !== 'notice' && (item.kind !== 'text' || item.answer));
    if (isRich || services || thread.length > 150)
      await come(() => shadowRoot?.querySelector('cc-find-bar'), 'the rest of the list');
    await this.shown();
  }

  get log(): HTMLElement {
    return this.get('log', this.element.t.messages);
  }

  /** What the thread shows and what a screen reader reads in it, spaces joined. */
  get read(): string {
    return this.element.log.textContent.replace(/\s+/g, ' ').trim();
  }

  /** What is being spoken, one entry for each thing that arrived. */
  get spoken(): string[] {
    const region = this.#all.find((element) => element.ariaLive === 'polite');
    return [...(region?.children ?? [])]
      .map(({textContent}) => textContent.replace(/\s+/g, ' '))
      .filter((text) => text !== '');
  }

  /** How far the end of the thread is out of sight, px. */
  get belowSight(): number {
    const {scrollHeight, scrollTop, clientHeight} = this.element.log;
    return Math.round(scrollHeight - scrollTop - clientHeight);
  }

  /** The smallest element that shows a text. */
  showing(text: string): HTMLElement {
    const found = this.#all.filter((element) => element.textContent.trim() === text).at(-1);
    if (found instanceof HTMLElement) return found;
    throw new Error(`Nothing shows “${text}” in: ${this.read}`);
  }

  /** Scrolls this far up from the end, as a reader does. */
  async scrollUp(px: number): Promise<void> {
    await this.#painted();
    const {log} = this.element;
    log.scrollTop = log.scrollHeight - log.clientHeight - px;
    await this.#painted();
  }

  /** Scrolls to where a reader sees the oldest that is there. */
  async scrollToTop(): Promise<void> {
    await this.#painted();
    this.element.log.scrollTop = 0;
    await this.#painted();
  }

  /** How far below the top of the list a text stands, px. */
  topOf(text: string): number {
    return this.showing(text).getBoundingClientRect().top - this.element.log.getBoundingClientRect().top;
  }

  /** Whether all of a text can be seen without scrolling. */
  isInSight(text: string): boolean {
    const [inner, outer] = [this.showing(text), this.element.log].map((element) => element.getBoundingClientRect());
    return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
  }

  /** What is drawn around each message and upload. */
  get bubbles(): Element[] {
    return this.#all.filter((element) => element.matches('.bubble'));
  }

  /** How many items are drawn. */
  get drawn(): number {
    return this.#all.filter((element) => element.matches('[data-index]')).length;
  }

  /** The text of the item that the search has marked; `null` where none is. */
  get marked(): string | null {
    return this.#all.find((element) => element.matches('.found .bubble'))?.textContent.trim() ?? null;
  }

  /** Opens the search and puts words into it. */
  async seek(words: string): Promise<void> {
    this.element.find();
    await come(() => this.find('searchbox'), 'the search');
    const field = this.get('searchbox') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await this.shown();
    await this.#painted();
  }

  /** Everything that scrolling and measuring lead to is drawn. */
  async settled(): Promise<void> {
    await this.#painted();
    await this.shown();
    await this.#painted();
  }

  /** Something as high as this appears above the list. */
  async takeRoom(px: number): Promise<void> {
    const call = document.createElement('div');
    call.style.cssText = `flex: none; block-size: ${px}px`;
    this.element.before(call);
    await this.#painted();
  }

  /** What scrolling and a new size lead to comes with the frame after. */
  async #painted(): Promise<void> {
    await nextFrame();
    await nextFrame();
  }

  get #all(): Element[] {
    return allBelow(this.element.shadowRoot ?? this.element);
  }
}
