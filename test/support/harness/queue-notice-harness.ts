import '../../../components/cc-queue-notice/cc-queue-notice.js';
import type {CcQueueNotice} from '../../../components/cc-queue-notice/cc-queue-notice.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class QueueNoticeHarness extends Harness<CcQueueNotice> {
  static mount(place: CcQueueNotice['place'], stage?: Stage): Promise<QueueNoticeHarness> {
    return mount(QueueNoticeHarness, 'cc-queue-notice', {place}, stage);
  }

  /** What is said of the place. */
  get status(): string | null {
    return this.textOf('status');
  }
}
