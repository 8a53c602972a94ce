import type {Page} from '@playwright/test';
import {expect} from './fixtures.js';
import {hearPage} from './hear-page.js';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: {readonly value?: unknown};
  readonly name?: {readonly value?: unknown};
  readonly properties?: readonly {readonly name: string; readonly value: {readonly value?: unknown}}[];
  readonly childIds?: readonly string[];
}

const CONTROLS = ['button', 'slider', 'combobox', 'checkbox', 'timer'];
/** What comes with the messages, whenever their poll is answered. */
const OF_THE_CHAT = /joined the chat|connected to an agent|: Hello/;
const STATES = ['expanded', 'disabled', 'busy', 'focused'];

/** `role name`, and the states that are told of it. */
const lineOf = ({role, name, properties = []}: Node): string => {
  const states = properties
    .filter((each) => STATES.includes(each.name))
    .map((each) => (each.value.value === true ? each.name : each.value.value === false ? `not ${each.name}` : ''));
  return [String(role?.value), String(name?.value), ...states.filter(Boolean)].join(' ');
};

/** What someone has who uses a page by keyboard and screen reader alone. */
export class ScreenReader {
  readonly #page: Page;
  readonly #expected: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** To be called before the page is opened. */
  static async before(page: Page): Promise<ScreenReader> {
    await page.context().addInitScript(hearPage);
    return new ScreenReader(page);
  }

  /** What was told until now is of no interest. */
  async forget(): Promise<void> {
    await this.#page.evaluate(() => globalThis.announced.splice(0));
    this.#expected.length = 0;
  }

  /** Waits until exactly this was told of the call since {@link forget}, besides what was told before. Times are 0. */
  async tells(...words: readonly string[]): Promise<void> {
    this.#expected.push(...words);
    await expect
      .poll(async () => (await this.#told()).filter((each) => !OF_THE_CHAT.test(each)))
      .toEqual(this.#expected);
  }

  /** Waits until the chat has told exactly this besides, in the order of its own polls. */
  async tellsOfChat(...words: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.#told()).filter((each) => OF_THE_CHAT.test(each)).join(' '))
      .toBe(words.join(' '));
  }

  #told(): Promise<string[]> {
    return this.#page.evaluate(() =>
      globalThis.announced.map(({live, text}) => `${live}: ${text}`.replace(/\d+ seconds?/, '0 seconds')),
    );
  }

  /** Goes on by Tab until the focus is on the button of this name. */
  async goTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const focused = this.#page.getByRole('button', {name, exact: true}).and(this.#page.locator(':focus'));
    for (let presses = 0; presses < 40 && (await focused.count()) === 0; presses++) {
      await this.#page.keyboard.press(key);
    }
    await expect(focused).toBeFocused();
  }

  /** Goes to a button and presses it. */
  async use(name: string, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
    await this.goTo(name, key);
    await this.#page.keyboard.press('Enter');
  }

  /** Waits until the call's part of the accessibility tree has exactly these controls, with these states. */
  async finds(...controls: readonly string[]): Promise<void> {
    await expect.poll(() => this.#callControls()).toEqual(controls);
  }

  /** Between the panel's own bar and the conversation. */
  async #callControls(): Promise<string[]> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const nodes = (await session.send('Accessibility.getFullAXTree')).nodes as readonly Node[];
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (node: Node): Node[] => [
      node,
      ...(node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? below(child) : [];
      }),
    ];
    const all = nodes[0] ? below(nodes[0]) : [];
    const end = all.findIndex(({role}) => role?.value === 'log');
    const start = all.findLastIndex(({name, role}) => role?.value === 'button' && name?.value === 'Minimize');
    return all
      .slice(start + 1, end)
      .filter(({ignored, role}) => !ignored && CONTROLS.includes(String(role?.value)))
      .map(lineOf);
  }
}
