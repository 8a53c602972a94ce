import {css, html, LitElement} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

const hasFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/**
 * Makes the whole panel a place to drop files on while one is dragged over it.
 *
 * @summary Nothing is to be seen of it until then.
 * @tagname cc-drop-target
 */
export class CcDropTarget extends LitElement {
  static override properties = {t: {attribute: false}, over: {type: Boolean, reflect: true}};
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 8px;
        z-index: 3;
        display: none;
        place-items: center;
        padding: 16px;
        text-align: center;
        border: 2px dashed var(--accent-text);
        border-radius: 12px;
        background: color-mix(in oklab, var(--tint) 92%, transparent);
        color: var(--accent-text);
        font-size: 17px;
        font-weight: 600;
        pointer-events: none;
      }
      :host([over]) {
        display: grid;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** A file is being dragged over the panel. */
  over = false;

  #around: HTMLElement | null = null;
  /** Entering a child comes before leaving its parent. */
  #depth = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#around = this.parentElement;
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      this.#around?.addEventListener(type, this.#onDrag);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      this.#around?.removeEventListener(type, this.#onDrag);
    }
  }

  protected override render() {
    return html`<span>${this.t.dropToSend}</span>`;
  }

  #onDrag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.type === 'dragenter') this.#depth += 1;
    if (event.type === 'dragleave') this.#depth -= 1;
    if (event.type === 'drop') {
      this.#depth = 0;
      const files = [...event.dataTransfer!.files];
      // A page's own picture may be announced as a file and be none.
      if (files.length > 0) ask(this, {type: 'send-files', files});
    }
    this.over = this.#depth > 0;
  };
}

defineElement('cc-drop-target', CcDropTarget);

declare global {
  interface HTMLElementTagNameMap {
    'cc-drop-target': CcDropTarget;
  }
}
