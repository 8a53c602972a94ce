import {waitUntil} from '@open-wc/testing';
import '../../../components/cc-composer/cc-composer.js';
import type {CcComposer} from '../../../components/cc-composer/cc-composer.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

const transfer = (things: readonly (File | string)[]): DataTransfer => {
  const data = new DataTransfer();
  for (const thing of things) {
    if (typeof thing === 'string') data.items.add(thing, 'text/plain');
    else data.items.add(thing);
  }
  return data;
};

export class ComposerHarness extends Harness<CcComposer> {
  static mount(stage?: Stage, draft = ''): Promise<ComposerHarness> {
    return mount(ComposerHarness, 'cc-composer', {draft}, stage);
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

  /** The names of the files of each request to send some. */
  get sentFiles(): string[][] {
    return this.requests.flatMap((request) =>
      request.type === 'send-files' ? [request.files.map(({name}) => name)] : [],
    );
  }

  /** The emoji have come, and have the focus. */
  async emojiShown(): Promise<void> {
    await waitUntil(() => this.focused?.role === 'gridcell', 'no emoji has the focus');
    await this.shown();
  }

  /** Chooses files, as the browser's own dialog does, and tells how many it would take for no change the next time. */
  async chooseFiles(...files: readonly File[]): Promise<number> {
    const input = this.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer(files).files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await this.shown();
    return input.files.length;
  }

  /** Pastes, and tells whether the browser may do with it what it does by itself. */
  async paste(...things: readonly (File | string)[]): Promise<boolean> {
    const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
    // Firefox empties what it is given.
    Object.defineProperty(event, 'clipboardData', {value: transfer(things)});
    const goesOn = this.field.dispatchEvent(event);
    await this.shown();
    return goesOn;
  }

  /** Tells of a composition as an input method does. */
  compose(type: 'compositionstart' | 'compositionupdate' | 'compositionend', data: string): void {
    this.field.dispatchEvent(new CompositionEvent(type, {data, bubbles: true, composed: true}));
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
