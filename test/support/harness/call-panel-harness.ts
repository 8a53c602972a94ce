import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-call-alerts/cc-call-alerts.js';
import '../../../components/cc-call-controls/cc-call-controls.js';
import '../../../components/cc-call-panel/cc-call-panel.js';
import type {CcCallPanel} from '../../../components/cc-call-panel/cc-call-panel.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class CallPanelHarness extends Harness<CcCallPanel> {
  static async mount(
    call: Partial<CallView>,
    properties: Partial<Pick<CcCallPanel, 'name' | 'place' | 'watch' | 'loadExtras'>> = {},
    stage?: Stage,
  ): Promise<CallPanelHarness> {
    const panel = await mount(
      CallPanelHarness,
      'cc-call-panel',
      {call: callViewOf({step: null, canChooseDevices: true, ...call}), ...properties},
      stage,
    );
    await panel.painted();
    return panel;
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }

  /** What is said of the call when it changes. */
  get status(): string | null {
    return this.textOf('status');
  }

  /** Waits for the code of pictures, which is fetched for a video call. */
  async pictured(): Promise<void> {
    await customElements.whenDefined('cc-video-stage');
    // What was fetched is kept one turn later.
    await import('../../../components/cc-video-stage/cc-video-stage.js');
    await this.shown();
  }

  /** Opens what stands behind More. */
  async openMore(): Promise<void> {
    await this.press(this.element.t.more);
    await this.shown();
  }

  /** How long the call has been going on; `null` where no time is shown. */
  get timer(): string | null {
    return this.textOf('timer', 'Call duration');
  }
}
