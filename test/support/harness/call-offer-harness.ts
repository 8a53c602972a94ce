import '../../../components/cc-call-offer/cc-call-offer.js';
import type {CcCallOffer} from '../../../components/cc-call-offer/cc-call-offer.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class CallOfferHarness extends Harness<CcCallOffer> {
  static mount(stage?: Stage): Promise<CallOfferHarness> {
    return mount(CallOfferHarness, 'cc-call-offer', {}, stage);
  }
}
