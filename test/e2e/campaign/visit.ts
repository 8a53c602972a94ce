import {setTimeout as passed} from 'node:timers/promises';
import type {Page} from '@playwright/test';
import type {CallRecord, ChatRecord, CentreProcess} from '../support/contact-centre.js';
import {Widget} from '../support/fixtures.js';
import type {FaultProxy} from '../support/fault-proxy/fault-proxy.js';
import type {Person} from '../support/person.js';
import type {Deed, Script} from './script.js';

/** One entry of the thread as the page shows it. */
export interface Shown {
  readonly author: string;
  readonly text: string;
  readonly delivery: string;
}

/** What a visitor may press is there within this time, or not at all, ms. */
const PRESS_MS = 1_500;
/** Within this time after all is well again everything has come to rest, ms. */
const CALM_MS = 60_000;
/** Within this time after a call's end the contact centre has given its agent back, ms. */
const RELEASE_MS = 15_000;
const LOOK_MS = 100;

/** Looks until there is nothing to see. @returns what is still to be seen in the end */
const leftOf = async <T>(look: () => Promise<readonly T[]>, withinMs: number): Promise<readonly T[]> => {
  const until = Date.now() + withinMs;
  let seen: readonly T[] = [];
  for (; Date.now() < until; await passed(LOOK_MS)) {
    seen = await look();
    if (seen.length === 0) break;
  }
  return seen;
};

/** One visit in a real page, from outside: what is pressed, what is shown, and what the contact centre has of it. */
export class Visit {
  readonly page: Page;
  readonly widget: Widget;
  readonly proxy: FaultProxy;
  readonly #person: Person;
  readonly #centre: CentreProcess;
  readonly #agentSaid: string[] = [];
  written = 0;
  resent = 0;

  constructor(person: Person, proxy: FaultProxy, centre: CentreProcess) {
    this.#person = person;
    this.page = person.page;
    this.widget = new Widget(person.page);
    this.proxy = proxy;
    this.#centre = centre;
  }

  /**
   * What the page complained of itself. The browser's own words on requests that failed are none of ours, and of faults
   * that are no bug the widget tells the page's developer.
   */
  get complaints(): string[] {
    return this.#person.complaints.filter(
      (text) =>
        !/^Failed to load resource: |^WebSocket connection to .* failed/.test(text) &&
        !/^<cc-click-to-call> (network|platform|auth|signaling|media)\//.test(text),
    );
  }

  async play({steps}: Script): Promise<void> {
    await this.page.goto(`${this.proxy.url}/`);
    await this.widget.open();
    await this.#write();
    // Until the conversation stands nothing goes wrong: what is not yet begun has no other side to compare with.
    await this.widget.reaches('chatPhase', 'agent');
    for (const {afterMs, deed} of steps) {
      await passed(afterMs);
      await this.#do(deed);
    }
  }

  /** All is well again, and the call comes to its end. @returns what has not come to rest by then */
  async calmDown({ending}: Script): Promise<string[]> {
    this.proxy.clearUp();
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
    if (ending === 'agent') await this.#release();
    if (ending === 'page left') {
      const wrong = await this.#settled(false);
      await this.page.goto('about:blank');
      return [...wrong, ...(await this.#callsEnded())];
    }
    await this.page.evaluate(() => document.querySelector('cc-click-to-call')!.hangUp());
    return [...(await this.#settled(true)), ...(await this.#callsEnded())];
  }

  /** The thread as the page shows it, without notices and cards. */
  thread(): Promise<Shown[]> {
    return this.widget.log.locator('.entry').evaluateAll((entries) =>
      entries.map(({classList, children}) => {
        const names = [...classList];
        const author = ['visitor', 'agent', 'bot', 'system'].find((name) => names.includes(name)) ?? '';
        const delivery = ['sending', 'sent', 'read', 'failed'].find((name) => names.includes(name)) ?? '';
        const bubble = [...children].find((child) => child.classList.contains('bubble'));
        return {author, delivery, text: bubble?.textContent?.trim() ?? ''};
      }),
    );
  }

  /** The conversation as the contact centre has it. */
  async chat(): Promise<ChatRecord | undefined> {
    return (await this.#centre.chats()).find(({userId}) => userId === this.proxy.userId);
  }

  async calls(): Promise<CallRecord[]> {
    return (await this.#centre.calls()).filter(({userId}) => userId === this.proxy.userId);
  }

  /** What a page that is still there holds of a call. */
  held(): Promise<{tracks: number; peers: number}> {
    return this.page.evaluate(() => ({
      tracks: globalThis.watched.openTracks(),
      peers: globalThis.watched.openPeers(),
    }));
  }

  /** The widget's own account, for whoever looks into a failure. */
  log(): Promise<string> {
    return this.page.evaluate(
      async () => (await document.querySelector('cc-click-to-call')?.exportLog())?.text() ?? '',
    );
  }

  async #settled(callsToo: boolean): Promise<string[]> {
    const wrong = await leftOf(() => this.#unrest(callsToo), CALM_MS);
    return wrong.map((each) => `after ${CALM_MS / 1_000} s: ${each}`);
  }

  async #unrest(callsToo: boolean): Promise<string[]> {
    const wrong: string[] = [];
    const thread = await this.thread();
    const agents = (await this.chat())?.entries.filter(({author}) => author !== 'visitor' && author !== 'system') ?? [];
    const shown = thread.filter(({author}) => author !== 'visitor' && author !== 'system');
    if (shown.length < agents.length) wrong.push(`${shown.length} of ${agents.length} messages of the agent are shown`);
    for (const {text, delivery} of thread) if (delivery === 'sending') wrong.push(`“${text}” is being sent for ever`);
    const {chatPhase, callPhase} = await this.page.evaluate(() => {
      const {chatPhase, callPhase} = document.querySelector('cc-click-to-call')!;
      return {chatPhase, callPhase};
    });
    if (chatPhase !== 'agent') wrong.push(`the chat is ${chatPhase}`);
    if (!callsToo) return wrong;
    if (callPhase !== 'idle' && callPhase !== 'ended') wrong.push(`the call is ${callPhase}`);
    const {tracks, peers} = await this.held();
    if (tracks + peers > 0) wrong.push(`${tracks} tracks and ${peers} peer connections are open`);
    if (this.proxy.sockets > 0) wrong.push(`${this.proxy.sockets} sockets are open`);
    return wrong;
  }

  async #callsEnded(): Promise<string[]> {
    const kept = await leftOf(async () => (await this.calls()).filter(({state}) => state !== 'ended'), RELEASE_MS);
    return kept.map(({state}) => `an agent is kept by a call that is ${state}`);
  }

  async #write(): Promise<void> {
    this.written += 1;
    await this.widget.write(`Question ${this.written}`);
  }

  async #release(): Promise<void> {
    const running = (await this.calls()).find(({state}) => state !== 'ended');
    // It may end meanwhile, by itself.
    if (running) await this.#centre.release(running.id).catch(() => undefined);
  }

  async #press(name: string): Promise<boolean> {
    const button = this.widget.button(name).first();
    return button.click({timeout: PRESS_MS}).then(
      () => true,
      () => false,
    );
  }

  async #do(deed: Deed): Promise<void> {
    const {proxy, widget, page} = this;
    switch (deed.do) {
      case 'write':
        return this.#write();
      case 'agent says': {
        const text = `Answer ${this.#agentSaid.push('')}`;
        await this.#centre.say(proxy.userId, text, 1);
        return;
      }
      case 'send again':
        if (await widget.button('Send again').first().isVisible())
          this.resent += Number(await this.#press('Send again'));
        return;
      case 'call':
        // A call that is up leaves no button for another.
        if ((await widget.button(deed.kind).isVisible()) && (await this.#press(deed.kind)))
          await this.#press('Start call');
        return;
      case 'press':
        if (await widget.button(deed.name).isVisible()) await this.#press(deed.name);
        return;
      case 'hang up':
        if (await widget.button('Hang up').isVisible()) await this.#press('Hang up');
        return;
      case 'agent hangs up':
        return this.#release();
      case 'come and go':
        await page.evaluate(() => document.querySelector('cc-click-to-call')!.hide());
        await page.evaluate(() => document.querySelector('cc-click-to-call')!.show());
        return;
      case 'weather':
        return proxy.begin(deed.burst);
      case 'sockets':
        return proxy.strikeSockets(deed.fault);
    }
  }
}
