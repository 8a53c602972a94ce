import {CcClickToCall} from '../../../components/cc-click-to-call/cc-click-to-call.js';
import {defineClickToCall} from '../../../components/cc-click-to-call/define-click-to-call.js';
import type {Inside} from '../../../components/cc-click-to-call/inside.js';
import {Harness} from './harness.js';
import {putOnStage, type Stage} from './mount.js';

/** An inside that only writes down what the shell asks of it. */
export class FakeInside extends HTMLElement {
  readonly asked: string[] = [];
  readonly ready = Promise.resolve();
  readonly chatPhase = 'bot';
  readonly callPhase = 'idle';
  readonly fault = null;
  readonly unread = 2;

  configure(name: string): void {
    this.asked.push(`configure ${name}`);
  }

  engage(): void {
    this.asked.push('engage');
  }

  sendText(text: string): Promise<void> {
    this.asked.push(`send ${text}`);
    return Promise.resolve();
  }

  startCall(kind: string): Promise<void> {
    this.asked.push(`call ${kind}`);
    return Promise.resolve();
  }
}

customElements.define('fake-inside', FakeInside);

let fetched: (() => void)[] = [];
let failed: ((error: Error) => void)[] = [];

// The shell asks `load` each time, so that the test decides when the inside comes, if it does.
defineClickToCall(
  async () => {
    await new Promise<void>((resolve, reject) => {
      fetched.push(resolve);
      failed.push(reject);
    });
    return {createInside: () => new FakeInside() as unknown as Inside};
  },
  () => import('../../../src/invitation.js'),
);

export class ClickToCallHarness extends Harness<CcClickToCall> {
  static async mount(attributes: Record<string, string> = {}, stage?: Stage): Promise<ClickToCallHarness> {
    fetched = [];
    failed = [];
    const element = new CcClickToCall();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await putOnStage(element, stage);
    return new ClickToCallHarness(element);
  }

  /** How often the inside was asked for. */
  get fetches(): number {
    return fetched.length;
  }

  /** The inside comes. */
  async deliver(): Promise<FakeInside> {
    for (const resolve of fetched) resolve();
    await this.#settled();
    const inside = this.element.shadowRoot?.querySelector('fake-inside');
    if (inside instanceof FakeInside) return inside;
    throw new Error('The shell has not taken the inside');
  }

  /** The inside cannot be fetched, so often in a row. */
  async lose(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      for (const reject of failed) reject(new Error('offline'));
      await this.#settled();
    }
  }

  /** Lets every promise that is settled be heard: a message is a task, and comes after all microtasks. */
  #settled(): Promise<void> {
    const {port1, port2} = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  }
}
