import {expect, type CDPSession, type Locator, type Page} from '@playwright/test';

type Role = 'button' | 'radio' | 'textbox';

/** How a visitor gets at what has a role and a name. */
export interface Hands {
  press(role: Role, name: string): Promise<void>;
  write(name: string, text: string): Promise<void>;
}

const find = (page: Page, role: Role, name: string): Locator => page.getByRole(role, {name, exact: true});

/** A pointer, which presses only what is in sight as a whole, and large enough for a finger (WCAG 2.5.8). */
export const pointer = (page: Page): Hands => {
  const reach = async (role: Role, name: string): Promise<Locator> => {
    const target = find(page, role, name);
    await target.scrollIntoViewIfNeeded();
    await expect(target).toBeInViewport({ratio: 0.99});
    const {width, height} = (await target.boundingBox())!;
    expect(Math.min(width, height), `${name}, CSS px`).toBeGreaterThanOrEqual(24);
    return target;
  };
  return {
    press: async (role, name) => (await reach(role, name)).click(),
    write: async (name, text) => {
      const field = await reach('textbox', name);
      await field.click();
      await field.pressSequentially(text);
      await field.press('Enter');
    },
  };
};

/** As many steps as no way through the widget takes. */
const MOST_TABS = 60;

/** A keyboard, whose focus goes on from where it is. */
export const keyboard = (page: Page): Hands => {
  const reach = async (role: Role, name: string): Promise<void> => {
    const target = find(page, role, name);
    await target.waitFor({state: 'attached'});
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached by the keyboard`);
  };
  return {
    press: async (role, name) => {
      await reach(role, name);
      await page.keyboard.press('Space');
    },
    write: async (name, text) => {
      await reach('textbox', name);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
};

interface TreeNode {
  readonly ignored: boolean;
  readonly role?: {value: string};
  readonly name?: {value: string};
  readonly backendDOMNodeId?: number;
}

/** What a screen reader knows: the accessibility tree, and no layout. */
export class ReadTree implements Hands {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<ReadTree> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new ReadTree(session);
  }

  async press(role: Role, name: string): Promise<void> {
    await this.#act(role, name, 'function () { this.focus(); this.click(); }');
  }

  async write(name: string, text: string): Promise<void> {
    await this.#act('textbox', name, 'function () { this.focus(); }');
    await this.#session.send('Input.insertText', {text});
    for (const type of ['keyDown', 'keyUp'] as const) {
      await this.#session.send('Input.dispatchKeyEvent', {
        type,
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
    }
  }

  /** The names of all that has one of these roles, in the order of reading. */
  async names(...roles: string[]): Promise<string[]> {
    const nodes = await this.#nodes();
    return nodes.flatMap(({role, name}) => (role && roles.includes(role.value) && name?.value ? [name.value] : []));
  }

  async #act(role: Role, name: string, functionDeclaration: string): Promise<void> {
    const find = async () =>
      (await this.#nodes()).find((node) => node.role?.value === role && node.name?.value === name)?.backendDOMNodeId ??
      0;
    await expect.poll(find, {message: `${role} ${name} in the accessibility tree`}).toBeGreaterThan(0);
    const {object} = await this.#session.send('DOM.resolveNode', {backendNodeId: await find()});
    await this.#session.send('Runtime.callFunctionOn', {objectId: object.objectId!, functionDeclaration});
  }

  async #nodes(): Promise<TreeNode[]> {
    const {nodes} = (await this.#session.send('Accessibility.getFullAXTree')) as {nodes: TreeNode[]};
    return nodes.filter(({ignored}) => !ignored);
  }
}
