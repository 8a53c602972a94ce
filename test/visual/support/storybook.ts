import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {test as base, expect, type Page} from '@playwright/test';
import {preview} from 'vite';

/** What the toolbars of Storybook set. */
export interface Globals {
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
  readonly direction?: 'auto' | 'ltr' | 'rtl';
}

/** What Storybook's index tells of a story. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** What Storybook found out of it: `play-fn`, where it plays. */
  readonly tags: readonly string[];
}

/** The built stories lie in a folder of some site, as on a host that has others too. */
const SUB_PATH = '/shop/window/';
/** A story that shows the page's address shows this one, whatever the port. It is as trusted as the machine itself. */
const ADDRESS = 'http://shop.localhost';
/** What the story of an element that is not set up tells whoever set up the page. */
const MEANT = /config\/missing-channel/;
/** A play that goes on for longer waits for what never comes, ms. */
const PLAY_MS = 20_000;
/** Stories tell times of day and how long a call has lasted. */
const NOW = new Date('2026-03-02T10:20:00Z');

const built = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

/** A page in which one story after the other is drawn, as Storybook's own frame does. */
export class StoryPage {
  readonly page: Page;
  /** What the page threw or wrote to the console as an error. */
  readonly complaints: string[] = [];
  readonly #origin: string;
  #shown = '';

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`);
    });
  }

  /** Draws a story in a page of its own, and waits until it and its play function are done. */
  async open(id: string, globals: Globals = {}): Promise<void> {
    // Storybook's own look for what is not accessible would meet the test's, and one page has room for one.
    const told = [...Object.entries(globals).map(([name, value]) => `${name}:${value}`), 'a11y.manual:!true'];
    await this.page.route(`${ADDRESS}/**`, (route) =>
      route.continue({url: route.request().url().replace(ADDRESS, this.#origin)}),
    );
    // A browser asks the host for it, which has none.
    await this.page.route('**/favicon.ico', (route) => route.fulfill({status: 204}));
    await this.page.clock.setFixedTime(NOW);
    await this.page.goto(`${ADDRESS}${SUB_PATH}iframe.html?id=${id}&viewMode=story&globals=${told.join(';')}`);
    await this.page.locator('body.sb-show-main #storybook-root phone-frame > *').first().waitFor({state: 'attached'});
    await this.#lettersHaveCome();
    this.#shown = id;
  }

  /**
   * Draws another story in the same page, with the toolbars as they are, and waits until its play function is done.
   *
   * @returns the phases that Storybook went through, `played` among them after a play function
   */
  async turnTo(id: string): Promise<readonly string[]> {
    if (id === this.#shown) return [];
    const phases = await this.page.evaluate(
      ([storyId, playMs]) =>
        new Promise<string[]>((resolve, reject) => {
          const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
            __STORYBOOK_ADDONS_CHANNEL__: {
              emit(type: string, payload: object): void;
              once(type: string, listener: (payload: unknown) => void): void;
              on<T>(type: string, listener: (payload: T) => void): void;
              off<T>(type: string, listener: (payload: T) => void): void;
            };
          };
          const phases: string[] = [];
          const note = ({storyId: of, newPhase}: {storyId: string; newPhase: string}) => {
            if (of === storyId) phases.push(newPhase);
          };
          const tooLong = setTimeout(
            () => reject(new Error(`${storyId}: not at its end after ${playMs} ms, but ${phases.at(-1)}`)),
            playMs,
          );
          channel.on('storyRenderPhaseChanged', note);
          // The story before may come to its end only now.
          const ended = (of: unknown) => {
            if (of !== storyId) return;
            clearTimeout(tooLong);
            channel.off('storyRenderPhaseChanged', note);
            channel.off('storyRendered', ended);
            resolve(phases);
          };
          channel.on('storyRendered', ended);
          for (const type of ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
            channel.once(type, (told) => reject(new Error(`${storyId}: ${type} ${JSON.stringify(told)}`)));
          }
          channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
        }),
      [id, PLAY_MS] as const,
    );
    await this.#lettersHaveCome();
    this.#shown = id;
    return phases;
  }

  async #lettersHaveCome(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
    });
  }
}

interface Fixtures {
  storyPage: StoryPage;
}

export const test = base.extend<Fixtures, {host: string}>({
  host: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
    async ({}, use) => {
      if (!existsSync(built)) throw new Error('No stories are built: `npm run storybook:build` does it.');
      const server = await preview({
        configFile: false,
        base: SUB_PATH,
        build: {outDir: built},
        preview: {host: '127.0.0.1', port: 0},
        logLevel: 'error',
      });
      const address = server.httpServer.address();
      if (address === null || typeof address === 'string') throw new Error('The built stories are not served');
      await use(`http://127.0.0.1:${address.port}`);
      await server.close();
    },
    {scope: 'worker'},
  ],

  storyPage: async ({page, host}, use) => {
    const storyPage = new StoryPage(page, host);
    await use(storyPage);
    expect(storyPage.complaints.filter((complaint) => !MEANT.test(complaint))).toEqual([]);
  },
});

/** Every story there is. */
export const storiesOf = async (page: Page, host: string): Promise<StoryEntry[]> => {
  const response = await page.request.get(`${host}${SUB_PATH}index.json`);
  const {entries} = (await response.json()) as {entries: Record<string, StoryEntry & {type: string}>};
  return Object.values(entries).filter(({type}) => type === 'story');
};

export {expect};
