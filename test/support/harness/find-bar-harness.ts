import '../../../components/cc-find-bar/cc-find-bar.js';
import type {CcFindBar} from '../../../components/cc-find-bar/cc-find-bar.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class FindBarHarness extends Harness<CcFindBar> {
  /** What was brought into sight, in order; `null` where the mark was taken away. */
  readonly revealed: (string | null)[] = [];
  /** Where the focus goes back to. */
  readonly list: HTMLElement;

  constructor(element: CcFindBar) {
    super(element);
    this.list = document.createElement('div');
    this.list.tabIndex = 0;
    element.before(this.list);
    element.list = this.list;
    element.rich = {reveal: (id) => this.revealed.push(id)};
  }

  static async mount(thread: readonly ThreadItem[], stage?: Stage): Promise<FindBarHarness> {
    const bar = await mount(FindBarHarness, 'cc-find-bar', {thread, locale: stage?.locale ?? 'en'}, stage);
    await bar.element.show();
    await bar.shown();
    return bar;
  }

  get isOpen(): boolean {
    return this.find('search') !== null;
  }

  get field(): HTMLInputElement {
    return this.get('searchbox', this.element.t.findInConversation) as HTMLInputElement;
  }

  /** What is said of the places: which of how many. */
  get count(): string {
    return this.textOf('status') ?? '';
  }

  /** What was brought into sight last. */
  get inSight(): string | null {
    return this.revealed.at(-1) ?? null;
  }

  /** Puts words into the field. */
  async seek(words: string): Promise<void> {
    const {field} = this;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await this.shown();
  }
}
