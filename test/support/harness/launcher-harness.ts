import {CcLauncher} from '../../../components/cc-launcher/cc-launcher.js';
import {defineElement} from '../../../components/define-element.js';
import {Harness} from './harness.js';
import {putOnStage, type Stage} from './mount.js';

defineElement('cc-launcher', CcLauncher);

export class LauncherHarness extends Harness<CcLauncher> {
  static async mount(label: string, stage?: Stage): Promise<LauncherHarness> {
    const element = new CcLauncher();
    element.label = label;
    await putOnStage(element, stage);
    return new LauncherHarness(element);
  }

  /** Everything that is written on it. */
  get written(): string {
    return this.element.shadowRoot?.textContent ?? '';
  }

  /** What a screen reader adds to its name. */
  get description(): string | null {
    return this.get('button').ariaDescription;
  }
}
