import '../../../components/cc-leave-message/cc-leave-message.js';
import type {CcLeaveMessage} from '../../../components/cc-leave-message/cc-leave-message.js';
import type {LeftMessageView} from '../../../machines/service-view.js';
import {FormHarness} from './form-harness.js';
import {mount, type Stage} from './mount.js';

export class LeaveMessageHarness extends FormHarness<CcLeaveMessage> {
  static mount(view: Partial<LeftMessageView> = {}, stage?: Stage): Promise<LeaveMessageHarness> {
    return mount(LeaveMessageHarness, 'cc-leave-message', {view: {phase: 'writing', fault: null, ...view}}, stage);
  }

  /** Goes on to another moment. */
  goOn(view: Partial<LeftMessageView>): Promise<void> {
    return this.give({view: {...this.element.view, ...view}});
  }

  /** Fills in both fields. */
  async write(contact: string, text: string): Promise<void> {
    await this.fill(this.element.t.yourContact, contact);
    await this.fill(this.element.t.yourMessage, text);
  }
}
