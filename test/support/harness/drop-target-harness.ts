import '../../../components/cc-drop-target/cc-drop-target.js';
import type {CcDropTarget} from '../../../components/cc-drop-target/cc-drop-target.js';
import {Harness} from './harness.js';
import {mount, type Stage} from './mount.js';

type Step = 'dragenter' | 'dragover' | 'dragleave' | 'drop';

/** What is dragged over the page: files, or a text. */
export const dragged = (...things: readonly (File | string)[]): DataTransfer => {
  const data = new DataTransfer();
  for (const thing of things) {
    if (typeof thing === 'string') data.items.add(thing, 'text/plain');
    else data.items.add(thing);
  }
  return data;
};

export class DropTargetHarness extends Harness<CcDropTarget> {
  static mount(stage?: Stage): Promise<DropTargetHarness> {
    return mount(DropTargetHarness, 'cc-drop-target', {}, stage);
  }

  /** What is shown over the panel; `null` while nothing is dragged over it. */
  get invitation(): string | null {
    return this.element.checkVisibility() ? (this.element.shadowRoot?.textContent.trim() ?? null) : null;
  }

  /** Drags over the panel, or over something in it, and tells whether the browser may do what it does by itself. */
  async drag(step: Step, dataTransfer: DataTransfer, over = this.element.parentElement!): Promise<boolean> {
    const goesOn = over.dispatchEvent(new DragEvent(step, {dataTransfer, bubbles: true, cancelable: true}));
    await this.shown();
    return goesOn;
  }
}
