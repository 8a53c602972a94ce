import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-call-alerts/cc-call-alerts.js';
import '../../../components/cc-device-check/cc-device-check.js';
import type {CcDeviceCheck} from '../../../components/cc-device-check/cc-device-check.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class DeviceCheckHarness extends Harness<CcDeviceCheck> {
  static async mount(
    call: Partial<CallView>,
    properties: Partial<Pick<CcDeviceCheck, 'watch'>> = {},
    stage?: Stage,
  ): Promise<DeviceCheckHarness> {
    const view = callViewOf(call);
    const check = await mount(DeviceCheckHarness, 'cc-device-check', {call: view, ...properties}, stage);
    await check.painted();
    return check;
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }

  /** What is said politely: the wait for permission, or that nothing is heard. */
  get status(): string | null {
    return this.textOf('status');
  }
}
