import '../../../components/cc-fault-notice/cc-fault-notice.js';
import type {CcFaultNotice} from '../../../components/cc-fault-notice/cc-fault-notice.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class FaultNoticeHarness extends Harness<CcFaultNotice> {
  static mount(
    properties: Partial<Pick<CcFaultNotice, 'code' | 'steps' | 'phone'>> = {},
    stage?: Stage,
  ): Promise<FaultNoticeHarness> {
    return mount(FaultNoticeHarness, 'cc-fault-notice', properties, stage);
  }

  /** What is told. */
  get alert(): string {
    return this.textOf('alert') ?? '';
  }

  /** Where the link leads, or `null` where there is none. */
  get link(): string | null {
    return this.find('link')?.getAttribute('href') ?? null;
  }
}
