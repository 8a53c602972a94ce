import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-call-pill/cc-call-pill.js';
import type {CcCallPill} from '../../../components/cc-call-pill/cc-call-pill.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class CallPillHarness extends Harness<CcCallPill> {
  static mount(
    call: Partial<CallView>,
    properties: Partial<Pick<CcCallPill, 'shell'>> = {},
    stage?: Stage,
  ): Promise<CallPillHarness> {
    return mount(CallPillHarness, 'cc-call-pill', {call: callViewOf({step: null, ...call}), ...properties}, stage);
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }
}
