import '../../../components/cc-composer/cc-composer.js';
import type {CcComposer} from '../../../components/cc-composer/cc-composer.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class ComposerHarness extends Harness<CcComposer> {
  static mount(stage?: Stage): Promise<ComposerHarness> {
    return mount(ComposerHarness, 'cc-composer', {}, stage);
  }

  get field(): HTMLTextAreaElement {
    return this.get('textbox', this.element.t.message) as HTMLTextAreaElement;
  }

  /** Whether **Send** can be pressed. */
  get canSend(): boolean {
    return !this.button('Send').disabled;
  }

  /** What is said of a text that is too long; empty where nothing is. */
  get warning(): string {
    return this.textOf('status') ?? '';
  }

  /** The texts that were sent. */
  get sent(): string[] {
    return this.requests.flatMap((request) => (request.type === 'send' ? request.text : []));
  }

  /** Puts a text into the field, as pasting does. */
  async write(text: string): Promise<void> {
    const {field} = this;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await this.shown();
  }

  /** Presses Enter, and tells whether the browser may do with it what it does by itself. */
  async pressEnter(more: KeyboardEventInit = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    const goesOn = this.field.dispatchEvent(event);
    await this.shown();
    return goesOn;
  }
}
