import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-call-alerts/cc-call-alerts.js';
import type {CcCallAlerts} from '../../../components/cc-call-alerts/cc-call-alerts.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class CallAlertsHarness extends Harness<CcCallAlerts> {
  static mount(call: Partial<CallView>, stage?: Stage): Promise<CallAlertsHarness> {
    return mount(CallAlertsHarness, 'cc-call-alerts', {call: callViewOf({step: null, ...call})}, stage);
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }
}
