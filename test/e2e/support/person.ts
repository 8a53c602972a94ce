import {chromium, expect, type Browser, type Page} from '@playwright/test';
import {requireBrowser} from '../../../scripts/find-browser.mjs';
import {watchPage} from './watch-page.js';
import {toneFile} from './tone.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  // Pages that a test makes up have no address, and would count as public ones that reach into the machine.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
];

/** Chromium tells a desktop of its pages only where it is asked for that. */
const AT_A_DESKTOP = ['--force-renderer-accessibility', '--window-position=0,0', '--window-size=1280,1000'];
const INTERPRETED = '--js-flags=--no-opt --no-sparkplug --no-maglev';

export interface PersonOptions {
  /** What the person's microphone hears, Hz; `null` has no device at all. */
  readonly tone: number | null;
  /** What the browser answers to the question for devices. */
  readonly permission?: 'grant' | 'deny';
  readonly viewport?: {width: number; height: number};
  /** A screen that is touched, as phones and tablets have it. */
  readonly touch?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** A name that leads to this machine, such as a page's without https. */
  readonly host?: string;
  /** `false` runs scripts without compiling them to machine code, which would count as the page's heap. */
  readonly compiles?: boolean;
  /** The environment of a desktop on whose screen the browser is, and whose keyboard is its own. */
  readonly desktop?: Readonly<Record<string, string>>;
}

/** Someone at a browser of their own, whose microphone hears one tone. */
export class Person {
  readonly page: Page;
  readonly #browser: Browser;
  /** Errors that the page threw or wrote to the console. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async arrive(options: PersonOptions): Promise<Person> {
    const {
      tone,
      permission = 'grant',
      viewport,
      locale = 'en',
      colorScheme,
      host,
      compiles = true,
      desktop,
      touch,
    } = options;
    const devices =
      tone === null
        ? []
        : ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${toneFile(tone)}`];
    const answer = permission === 'grant' ? ['--use-fake-ui-for-media-stream'] : [];
    const deny = permission === 'deny' ? ['--deny-permission-prompts'] : [];
    const map = host ? `MAP ${host} 127.0.0.1, ` : '';
    const names = [`--host-resolver-rules=${map}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`];
    const browser = await chromium.launch({
      executablePath: requireBrowser(),
      args: [
        ...FLAGS,
        ...(compiles ? [] : [INTERPRETED]),
        ...devices,
        ...answer,
        ...deny,
        ...names,
        ...(desktop ? AT_A_DESKTOP : []),
      ],
      ...(desktop ? {headless: false, env: {...process.env, ...desktop}} : {}),
    });
    const context = await browser.newContext({
      viewport: desktop ? null : (viewport ?? {width: 1280, height: 800}),
      locale,
      ...(colorScheme ? {colorScheme} : {}),
      ...(touch ? {hasTouch: true, isMobile: true} : {}),
    });
    await context.addInitScript(watchPage);
    return new Person(browser, await context.newPage());
  }

  /** The same person at another page of the same browser. */
  at(page: Page): Person {
    return new Person(this.#browser, page);
  }

  /** The same person at a new tab. */
  async openTab(url: string): Promise<Person> {
    const tab = this.at(await this.page.context().newPage());
    await tab.page.goto(url);
    return tab;
  }

  /** Someone else at the same browser, of whom nothing is kept yet. */
  async another(): Promise<Person> {
    const context = await this.#browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en'});
    await context.addInitScript(watchPage);
    return new Person(this.#browser, await context.newPage());
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }

  /** Waits until a tone comes out of the page's call, as the loudest of all that is heard. */
  async hears(hertz: number): Promise<void> {
    const off = async () => {
      const loudest = await this.page.evaluate(() => globalThis.watched.loudest());
      return loudest ? Math.abs(loudest.hertz - hertz) : Infinity;
    };
    await expect.poll(off, {message: `Hz away from ${hertz}`, intervals: [100], timeout: 20_000}).toBeLessThan(12);
  }

  /** Waits until something comes out of the page's call, and its loudest tone is not this one. */
  async hearsNot(hertz: number): Promise<void> {
    const off = async () => {
      const loudest = await this.page.evaluate(() => globalThis.watched.loudest());
      return loudest ? Math.abs(loudest.hertz - hertz) : 0;
    };
    await expect.poll(off, {message: `Hz away from ${hertz}`, intervals: [100], timeout: 20_000}).toBeGreaterThan(12);
  }

  /** Waits until more audio packets have come in than had now. */
  async receives(kind: 'audio' | 'video' = 'audio'): Promise<void> {
    const before = await this.page.evaluate((kind) => globalThis.watched.received(kind), kind);
    await expect
      .poll(() => this.page.evaluate((kind) => globalThis.watched.received(kind), kind), {message: `${kind} packets`})
      .toBeGreaterThan(before + 10);
  }

  /** Microphones and cameras that were opened and are still running. */
  openTracks(): Promise<number> {
    return this.page.evaluate(() => globalThis.watched.openTracks());
  }
}
