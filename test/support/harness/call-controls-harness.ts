import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-call-controls/cc-call-controls.js';
import type {CcCallControls} from '../../../components/cc-call-controls/cc-call-controls.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class CallControlsHarness extends Harness<CcCallControls> {
  static mount(call: Partial<CallView>, stage?: Stage): Promise<CallControlsHarness> {
    return mount(CallControlsHarness, 'cc-call-controls', {call: callViewOf({step: null, ...call})}, stage);
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }

  /** Opens the keypad, and waits for its code. */
  async openKeypad(): Promise<void> {
    await this.press(this.element.t.keypad);
    await customElements.whenDefined('cc-keypad');
    await import('../../../components/cc-keypad/cc-keypad.js');
    await this.shown();
  }
}
