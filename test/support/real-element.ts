import {expect, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import type {CcClickToCall} from '../../components/cc-click-to-call/cc-click-to-call.js';
import {random} from '../e2e/support/random.js';
import {PageAicc} from './page-aicc.js';

/** What the page that runs the tests was asked for on the command line. */
declare global {
  var asked: {readonly SEED?: string; readonly RUNS?: string} | undefined;
}

/** Chance that can be repeated by `SEED=…`, the same each time unless `SEED=random`, and how many rounds to play. */
export const seededRounds = (byDefault: number) => {
  const {SEED = '1', RUNS = byDefault} = globalThis.asked ?? {};
  const seed = SEED === 'random' ? 1 + Math.floor(Math.random() * 2 ** 31) : Number(SEED);
  // eslint-disable-next-line no-console -- whoever sees it fail needs the seed
  console.log(`SEED=${seed}`);
  return {pick: random(seed), rounds: Number(RUNS)};
};

export const CHANNEL = '202105284494222653';

/** The element with everything that is in it, before an AICC that the test plays. */
export class RealElement {
  readonly aicc = new PageAicc();
  readonly wrong: string[] = [];
  element!: CcClickToCall;
  readonly #note = (event: ErrorEvent | PromiseRejectionEvent) => {
    const thrown: unknown = 'reason' in event ? event.reason : event.error;
    this.wrong.push(String(thrown instanceof Error ? thrown.stack : thrown));
    event.preventDefault();
  };
  readonly #onerror = globalThis.onerror;

  constructor() {
    // The test runner's own takes each error for the end of the test.
    globalThis.onerror = null;
    addEventListener('error', this.#note);
    addEventListener('unhandledrejection', this.#note);
  }

  /** Puts a new one into the page. */
  mount(attributes: Readonly<Record<string, string>> = {}): CcClickToCall {
    this.element = document.createElement('cc-click-to-call');
    const all = {'channel-id': CHANNEL, 'base-url': `${location.origin}${PageAicc.path}`, calls: 'none', ...attributes};
    for (const [name, value] of Object.entries(all)) this.element.setAttribute(name, value);
    document.body.append(this.element);
    return this.element;
  }

  /** A visitor writes, and AICC has it once. */
  async works(text: string): Promise<void> {
    const late = new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`“${text}” is on its way for ever`)), 5_000),
    );
    await Promise.race([this.element.sendText(text), late]);
    const arrived = () => this.aicc.arrivals.filter(({content}) => content === text).length;
    await waitUntil(() => arrived() > 0, `“${text}” arrived`, {interval: 10, timeout: 4_000});
    void expect(arrived()).to.equal(1);
  }

  /** Besides, no machine died. */
  isSound(of: unknown): void {
    this.isUnharmed(of);
    void expect(this.element.fault?.code, JSON.stringify(of)?.slice(0, 2_000)).to.not.equal('internal/bug');
  }

  /** Nothing was thrown that nobody caught, and no markup came to life. */
  isUnharmed(of: unknown): void {
    const told = JSON.stringify(of)?.slice(0, 2_000);
    void expect(this.wrong, told).to.deep.equal([]);
    void expect(Reflect.get(globalThis, 'injected'), told).to.equal(undefined);
  }

  async remove(): Promise<void> {
    await this.element.destroy();
    this.element.remove();
  }

  restore(): void {
    removeEventListener('error', this.#note);
    removeEventListener('unhandledrejection', this.#note);
    globalThis.onerror = this.#onerror;
    this.aicc.restore();
  }
}
