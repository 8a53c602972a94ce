import type {CallView} from '../../../machines/call-view.js';
import '../../../components/cc-device-pickers/cc-device-pickers.js';
import type {CcDevicePickers} from '../../../components/cc-device-pickers/cc-device-pickers.js';
import {callViewOf} from '../call-views.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

type List = 'Microphone' | 'Camera' | 'Speaker';

export class DevicePickersHarness extends Harness<CcDevicePickers> {
  static mount(call: Partial<CallView>, stage?: Stage): Promise<DevicePickersHarness> {
    return mount(DevicePickersHarness, 'cc-device-pickers', {call: callViewOf(call)}, stage);
  }

  /** Goes on to another moment of the call. */
  goOn(call: Partial<CallView>): Promise<void> {
    return this.give({call: {...this.element.call, ...call}});
  }

  /** The list of devices of a kind. */
  list(name: List): HTMLSelectElement {
    return this.get('combobox', name) as HTMLSelectElement;
  }

  /** What can be chosen from a list. */
  choices(name: List): string[] {
    return [...this.list(name).options].map(({text}) => text);
  }

  /** What a list shows as chosen. */
  chosen(name: List): string | undefined {
    return this.list(name).selectedOptions[0]?.text;
  }

  /** Chooses a device by its name, as a person does. */
  async choose(name: List, device: string): Promise<void> {
    const select = this.list(name);
    select.selectedIndex = [...select.options].findIndex(({text}) => text === device);
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await this.shown();
  }

  /** Opens the options of the microphone's sound, and waits for their code. */
  async openOptions(): Promise<void> {
    this.#summary.click();
    await customElements.whenDefined('cc-sound-options');
    await this.shown();
  }

  get #summary(): HTMLElement {
    return this.element.shadowRoot!.querySelector('summary')!;
  }
}
