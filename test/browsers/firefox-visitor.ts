import {fileURLToPath} from 'node:url';
import {expect, firefox, type Browser, type BrowserContext, type Page} from '@playwright/test';
import {watchPage} from '../e2e/support/watch-page.js';
import {firefoxPrefs} from './firefox-prefs.mjs';
import {tellMadeEvents} from './track-events.js';
import {watchPeers} from './watch-peers.js';

const RELAY = fileURLToPath(new URL('bidi-relay.mjs', import.meta.url));

/** What Firefox answers to the question for a device, as its preference `permissions.default.*` has it. */
const ANSWERS = {grant: 1, deny: 2} as const;
export type Answer = keyof typeof ANSWERS;

/** Starts Firefox. @param tone What its made-up microphone hears, Hz. */
export const startFirefox = (permission: Answer, tone: number): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: RELAY,
    firefoxUserPrefs: {
      ...firefoxPrefs,
      'media.navigator.audio.fake_frequency': tone,
      // What refuses are Firefox's own settings; without them it asks for nothing, not even for which screen.
      'media.navigator.permission.disabled': permission === 'grant',
      'permissions.default.microphone': ANSWERS[permission],
      'permissions.default.camera': ANSWERS[permission],
    },
  });

/** A visitor in Firefox, of whom it knows nothing from before. */
export class FirefoxVisitor {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async arrive(browser: Browser): Promise<FirefoxVisitor> {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en'});
    await context.addInitScript(watchPage);
    await context.addInitScript(watchPeers);
    await context.addInitScript(tellMadeEvents);
    return new FirefoxVisitor(context, await context.newPage());
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Waits until a tone comes out of the page's call, as the loudest of all that is heard. */
  async hears(hertz: number): Promise<void> {
    const off = async () => {
      const loudest = await this.page.evaluate(() => globalThis.watched.loudest());
      return loudest ? Math.abs(loudest.hertz - hertz) : Infinity;
    };
    await expect.poll(off, {message: `Hz away from ${hertz}`, intervals: [100], timeout: 20_000}).toBeLessThan(12);
  }

  /** Waits until packets have gone out and come in, and what comes in can be heard or seen, by Firefox's own statistics. */
  async exchanges(kind: 'audio' | 'video' = 'audio'): Promise<void> {
    const flow = () => this.page.evaluate((kind) => globalThis.flow(kind), kind);
    const before = await flow();
    const more = async () => {
      const now = await flow();
      return {
        sent: now.sent - before.sent > 10,
        received: now.received - before.received > 10,
        perceived: now.perceived > before.perceived,
      };
    };
    await expect.poll(more, {message: kind}).toEqual({sent: true, received: true, perceived: true});
  }

  /** Microphones and cameras that were opened and are still running. */
  openTracks(): Promise<number> {
    return this.page.evaluate(() => globalThis.watched.openTracks());
  }
}
