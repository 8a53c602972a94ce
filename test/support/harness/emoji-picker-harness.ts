import '../../../components/cc-emoji-picker/cc-emoji-picker.js';
import type {CcEmojiPicker} from '../../../components/cc-emoji-picker/cc-emoji-picker.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

export class EmojiPickerHarness extends Harness<CcEmojiPicker> {
  /** What was chosen, in order; `null` where the visitor went back without. */
  readonly chosen: (string | null)[] = [];

  static async mount(stage?: Stage): Promise<EmojiPickerHarness> {
    const picker = await mount(EmojiPickerHarness, 'cc-emoji-picker', {}, stage);
    picker.element.addEventListener('cc-emoji', (event) => {
      picker.chosen.push((event as CustomEvent<string | null>).detail);
    });
    return picker;
  }

  /** The places of the grid; to compute the role of each of hundreds takes a browser seconds. */
  get cells(): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>('[role=row] > *') ?? [])];
  }

  /** The emoji, in order. */
  get emoji(): string[] {
    return this.cells.map(({textContent}) => textContent.trim());
  }

  /** Which of them has the focus; -1 where none has. */
  get at(): number {
    return this.cells.indexOf(this.focused as HTMLElement);
  }

  /** How many stand in each row. */
  get rows(): number[] {
    return [...(this.element.shadowRoot?.querySelectorAll('[role=row]') ?? [])].map(({children}) => children.length);
  }
}
