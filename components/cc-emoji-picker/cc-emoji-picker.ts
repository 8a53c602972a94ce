import {css, html, LitElement} from 'lit';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {controls} from '../styles/controls.styles.js';
import {EMOJI} from './emoji.js';

const ALL = Object.values(EMOJI).map((group) => group.split(' '));
/** As many as fit into 280 px at 40 px each. */
const COLUMNS = 7;

/**
 * Emoji to choose from.
 *
 * @summary A grid: arrow keys move in it, Enter chooses, Escape goes back to the field.
 * @tagname cc-emoji-picker
 * @fires {CustomEvent<string | null>} cc-emoji - The one that was chosen; `null` where none was.
 */
export class CcEmojiPicker extends LitElement {
  static override properties = {t: {attribute: false}, at: {state: true}};
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        block-size: 232px;
        margin-block-end: 6px;
        padding: 6px;
        border: 1px solid var(--line);
        border-radius: 18px;
        background: var(--surface);
        overflow: hidden auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(7, 1fr);
      }
      .row.gap {
        margin-block-start: 10px;
      }
      button {
        min-inline-size: 0;
        padding: 0;
        border-radius: 12px;
        background: none;
        font-size: 24px;
        line-height: 1;
      }
      button:hover {
        background: var(--sunken);
      }
    `,
  ];

  /** The texts. */
  t!: ChatMessages;
  private at = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  protected override firstUpdated() {
    this.#focus(0);
  }

  protected override render() {
    let index = 0;
    return html`<div role="grid" aria-label=${this.t.emoji}>
      ${ALL.map((group, which) =>
        Array.from({length: Math.ceil(group.length / COLUMNS)}, (_, row) => {
          const emoji = group.slice(row * COLUMNS, (row + 1) * COLUMNS);
          return html`<div class="row ${row === 0 && which > 0 ? 'gap' : ''}" role="row">
            ${emoji.map((each) => this.#cell(each, index++))}
          </div>`;
        }),
      )}
    </div>`;
  }

  #cell(emoji: string, index: number) {
    return html`<button
      role="gridcell"
      type="button"
      tabindex=${index === this.at ? 0 : -1}
      @click=${() => this.#choose(emoji)}
    >
      ${emoji}
    </button>`;
  }

  #choose(emoji: string | null) {
    this.dispatchEvent(new CustomEvent('cc-emoji', {detail: emoji}));
  }

  #focus(index: number) {
    const cells = this.renderRoot.querySelectorAll('button');
    this.at = Math.max(0, Math.min(cells.length - 1, index));
    cells[this.at]?.focus();
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Only the picker closes, not the panel.
      event.stopPropagation();
      return this.#choose(null);
    }
    const forth = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = {ArrowRight: forth, ArrowLeft: -forth, ArrowDown: COLUMNS, ArrowUp: -COLUMNS, Home: -1e4, End: 1e4}[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    this.#focus(this.at + step);
  };
}

defineElement('cc-emoji-picker', CcEmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'cc-emoji-picker': CcEmojiPicker;
  }
}
