import {Random} from '../aicc/seeded.js';
import {heardOut, SimulatedTime} from './simulated-time.js';
import {Network} from './network.js';
import {Platform} from './platform.js';
import type {Deed, Script} from './script.js';
import {Visitor} from './visitor.js';
import {Weather} from './weather.js';

/** Within this time after all is well again everything has come to rest, ms. */
const CALM_MS = 5 * 60_000;
/** For so long it is then seen to stay so, ms. */
const STAY_MS = 12_000;

/** One conversation: a visitor, AICC, and what lies between them, in a time of their own. */
export class Conversation {
  readonly time = new SimulatedTime(() => this.#codeLoaded());
  readonly platform: Platform;
  readonly network: Network;
  readonly visitor: Visitor;
  readonly #random: () => number = Math.random;

  constructor(seed: number) {
    const chance = new Random(seed);
    Math.random = () => chance.next();
    this.platform = new Platform(this.time, new Random(seed + 1));
    this.network = new Network(this.time, this.platform, new Weather(new Random(seed + 2)));
    this.visitor = new Visitor(this.network);
  }

  async play({opening, steps}: Script): Promise<void> {
    if (opening === 'resume') this.platform.session.connect();
    if (opening === 'write') this.visitor.write('first');
    else this.visitor.begin(opening === 'start' ? 'chat.start' : 'chat.resume');
    for (const {afterMs, deed} of steps) {
      await this.time.pass(afterMs);
      this.do(deed);
    }
  }

  /** All is well again; @returns how long it took until everything had come to rest, `null` if it did not. */
  async calmDown(): Promise<number | null> {
    const {time, network, platform} = this;
    this.clearUp();
    const since = time.now;
    if (!(await this.until(() => this.#isAtRest(since), CALM_MS))) return null;
    const took = time.now - since;
    await time.pass(STAY_MS);
    // What was said in the last moment is on its way.
    await this.until(() => network.brought.size === platform.session.said.length, 1_000);
    return took;
  }

  /** Nothing goes wrong from now on. */
  clearUp(): void {
    this.network.weather.clear();
    this.platform.open = true;
    this.#goOnLine();
  }

  /** The visitor leaves the page. */
  async leave(): Promise<void> {
    this.visitor.leave();
    await this.time.rest();
  }

  close(): void {
    this.visitor.leave();
    this.network.restore();
    this.time.restore();
    Math.random = this.#random;
  }

  /** @returns whether it came to hold, within this time */
  async until(holds: () => boolean, withinMs: number): Promise<boolean> {
    for (let passedMs = 0; passedMs <= withinMs; passedMs += 250) {
      if (holds()) return true;
      await this.time.pass(250);
    }
    return false;
  }

  #isAtRest(since: number): boolean {
    const {view, outbox, messages} = this.visitor;
    if (messages.some(({delivery}) => delivery === 'sending')) return false;
    if (this.network.underWay.some((call) => call !== 'poll')) return false;
    if (!view.live) return view.canStart && this.network.underWay.length === 0;
    const {live, downlinks} = this.platform.session;
    return (
      outbox === 'resting' && !view.interrupted && live && downlinks.size === 0 && this.network.hasPolledSince(since)
    );
  }

  /** Code for doubt is fetched when it is wanted; who fetches it too waits no shorter. */
  async #codeLoaded(): Promise<void> {
    const {outbox} = this.visitor;
    if (outbox !== 'doubting' && outbox !== 'posting') return;
    const waits = (call: string) => call === 'poll' || call === 'queryQueueInfo' || call.startsWith('v1/');
    if (!this.network.underWay.every(waits)) return;
    await import('../../../src/aicc/history-port.js');
    await heardOut();
  }

  #goOnLine(): void {
    if (this.network.onLine) return;
    this.network.setOnLine(true);
    globalThis.dispatchEvent(new Event('online'));
  }

  do(deed: Deed): void {
    const {visitor, network, platform} = this;
    const {session} = platform;
    switch (deed.do) {
      case 'write':
        return visitor.write(deed.text);
      case 'resend':
        this.network.presses.push(this.network.time.now);
        return visitor.resend(deed.nth);
      case 'offline':
        return network.setOnLine(false);
      case 'online':
        return this.#goOnLine();
      case 'end':
        return visitor.end();
      case 'start':
        return visitor.start();
      case 'ask for an agent':
        return visitor.askForAgent();
      case 'agent says':
        return session.say(deed.text);
      case 'agent reads':
        return session.read();
      case 'agent ends':
        return session.end('AGENT');
      case 'hand on':
        return session.live ? session.hand(deed.to) : undefined;
      case 'people come and go':
        platform.open = !platform.open;
        return;
      case 'session lapses':
        return session.lapse(deed.code);
      case 'tokens expire':
        platform.tokens.expireAll();
        return platform.access?.expireAll();
      case 'weather':
        return network.weather.begin(deed.burst, this.time.now);
    }
  }
}
