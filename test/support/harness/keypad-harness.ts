import '../../../components/cc-keypad/cc-keypad.js';
import type {CcKeypad} from '../../../components/cc-keypad/cc-keypad.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class KeypadHarness extends Harness<CcKeypad> {
  static mount(
    properties: Partial<Pick<CcKeypad, 'tones' | 'disabled' | 'scope'>> = {},
    stage?: Stage,
  ): Promise<KeypadHarness> {
    return mount(KeypadHarness, 'cc-keypad', properties, stage);
  }

  /** What is shown as sent. */
  get sent(): string | null {
    return this.textOf('status', this.element.t.keysPressed);
  }

  /** The keys that were asked for, in order. */
  get pressed(): string {
    return this.requests.map((request) => (request.type === 'press-key' ? request.key : '?')).join('');
  }
}
