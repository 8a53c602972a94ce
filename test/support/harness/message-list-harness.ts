import {nextFrame, waitUntil} from '@open-wc/testing';
import '../../../components/cc-message-list/cc-message-list.js';
import type {CcMessageList} from '../../../components/cc-message-list/cc-message-list.js';
import {allBelow} from './accessibility.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

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
    const {thread, shadowRoot} = this.element;
    const isRich = thread.some((item) => item.kind !== 'notice' && (item.kind !== 'text' || item.answer));
    if (isRich || thread.length > 150) await waitUntil(() => shadowRoot?.querySelector('cc-find-bar'));
    await this.element.updateComplete;
  }

  get log(): HTMLElement {
    return this.get('log', this.element.t.messages);
  }

  /** What the thread shows and what a screen reader reads in it, spaces joined. */
  get read(): string {
    return this.log.textContent.replace(/\s+/g, ' ').trim();
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
    const {scrollHeight, scrollTop, clientHeight} = this.log;
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
    this.log.scrollTop = this.log.scrollHeight - this.log.clientHeight - px;
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
