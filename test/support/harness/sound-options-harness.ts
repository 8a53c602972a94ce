import '../../../components/cc-sound-options/cc-sound-options.js';
import type {CcSoundOptions} from '../../../components/cc-sound-options/cc-sound-options.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class SoundOptionsHarness extends Harness<CcSoundOptions> {
  static mount(
    properties: Partial<Pick<CcSoundOptions, 'processing'>> = {},
    stage?: Stage,
  ): Promise<SoundOptionsHarness> {
    return mount(SoundOptionsHarness, 'cc-sound-options', properties, stage);
  }

  box(name: string): HTMLInputElement {
    return this.get('checkbox', name) as HTMLInputElement;
  }
}
