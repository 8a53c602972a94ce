import '../../../components/cc-talk-to-person/cc-talk-to-person.js';
import type {CcTalkToPerson} from '../../../components/cc-talk-to-person/cc-talk-to-person.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class TalkToPersonHarness extends Harness<CcTalkToPerson> {
  static mount(properties: Partial<Pick<CcTalkToPerson, 'busy'>> = {}, stage?: Stage): Promise<TalkToPersonHarness> {
    return mount(TalkToPersonHarness, 'cc-talk-to-person', properties, stage);
  }
}
