import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type {CcMessageList} from '../cc-message-list.js';

/** Threads up to this long are drawn whole: nothing to be gained, and the browser's own search finds all of it. */
export const WHOLE = 150;

/** What an item is thought to take until it is measured, px. */
const ITEM_PX = 58;

/** What of a long thread is drawn: the items from `start` up to `end`. */
export interface Drawn {
  readonly start: number;
  readonly end: number;
}

/** Draws of a long thread only what is in sight, and a little more. */
export class ThreadWindow {
  readonly #list: CcMessageList;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #unmount: (() => void) | undefined;
  /** The room of the items before and after those that are drawn, px. */
  #rooms: readonly number[] = [0, 0];

  constructor(list: CcMessageList) {
    this.#list = list;
  }

  get isOn(): boolean {
    return this.#list.thread.length > WHOLE;
  }

  /** What to draw now; `null` for all of it. */
  look(): Drawn | null {
    const {thread} = this.#list;
    this.#rooms = [0, 0];
    if (!this.isOn) {
      this.close();
      return null;
    }
    this.#setOptions();
    const items = this.#virtualizer!.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    // Before the first measure of the scrolling box the newest are drawn.
    if (!first || !last) return {start: Math.max(0, thread.length - 30), end: thread.length};
    this.#rooms = [first.start, this.#virtualizer!.getTotalSize() - last.end];
    return {start: first.index, end: last.index + 1};
  }

  /** The items have been drawn: how high they are is known now. */
  drawn(log: HTMLElement): void {
    const virtualizer = this.#virtualizer;
    if (!virtualizer) return;
    for (const [index, room] of log.querySelectorAll<HTMLElement>('.room').entries()) {
      room.style.blockSize = `${this.#rooms[index]}px`;
    }
    this.#unmount ??= virtualizer._didMount();
    virtualizer._willUpdate();
    for (const element of log.querySelectorAll<HTMLElement>('[data-index]')) virtualizer.measureElement(element);
  }

  scrollTo(index: number): void {
    this.#virtualizer?.scrollToIndex(index, {align: 'center'});
  }

  scrollToEnd(): void {
    this.#virtualizer?.scrollToIndex(this.#list.thread.length - 1, {align: 'end'});
  }

  close(): void {
    this.#unmount?.();
    this.#unmount = undefined;
    this.#virtualizer = null;
  }

  /** Whoever was at the end of the thread is there again. */
  #initialOffset = () => (this.#list.stays ? this.#list.thread.length * ITEM_PX : this.#list.log.scrollTop);

  #setOptions(): void {
    const {thread} = this.#list;
    const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
      count: thread.length,
      getScrollElement: () => this.#list.log,
      estimateSize: () => ITEM_PX,
      overscan: 8,
      getItemKey: (index) => thread[index]?.id ?? index,
      anchorTo: 'end',
      // Drawing again within the observer's own turn makes it tell the page's `onerror` of a loop.
      useAnimationFrameWithResizeObserver: true,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#list.requestUpdate(),
    };
    if (this.#virtualizer) this.#virtualizer.setOptions(options);
    else this.#virtualizer = new Virtualizer({...options, initialOffset: this.#initialOffset});
  }
}
