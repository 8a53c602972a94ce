import '../../../components/cc-agreement/cc-agreement.js';
import type {CcAgreement} from '../../../components/cc-agreement/cc-agreement.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class AgreementHarness extends Harness<CcAgreement> {
  static mount(properties: Partial<Pick<CcAgreement, 'of' | 'text'>> = {}, stage?: Stage): Promise<AgreementHarness> {
    return mount(AgreementHarness, 'cc-agreement', properties, stage);
  }

  /** What is asked. */
  get question(): string | null {
    return this.textOf('paragraph');
  }
}
