import '../../../components/cc-level-meter/cc-level-meter.js';
import type {CcLevelMeter} from '../../../components/cc-level-meter/cc-level-meter.js';
import {Harness} from './harness.js';
import {putOnStage, type Stage} from './mount.js';

type Given = Partial<Pick<CcLevelMeter, 'stream' | 'watch' | 'heard'>>;

export class LevelMeterHarness extends Harness<CcLevelMeter> {
  static async mount(properties: Given = {}, stage?: Stage): Promise<LevelMeterHarness> {
    const element = Object.assign(document.createElement('cc-level-meter'), {label: 'Microphone level'}, properties);
    await putOnStage(element, stage);
    const harness = new LevelMeterHarness(element);
    await harness.shown();
    return harness;
  }

  /** What a screen reader is told, in per cent. */
  get value(): number {
    return Number(this.get('meter', 'Microphone level').ariaValueNow);
  }
}
