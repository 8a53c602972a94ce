import {css, html, LitElement} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

const KEYS = [...'123456789*0#'];

/**
 * The twelve keys of a telephone.
 *
 * @summary Shows what was sent, never what was pressed; the keyboard types as well while it is open.
 * @tagname cc-keypad
 * @fires {Event} cc-close - The visitor is done with it.
 */
export class CcKeypad extends LitElement {
  static override properties = {
    t: {attribute: false},
    tones: {attribute: false},
    disabled: {attribute: false},
    scope: {attribute: false},
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      output {
        display: block;
        block-size: 28px;
        overflow: hidden;
        direction: ltr;
        font-size: 17px;
        line-height: 28px;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.12em;
        text-align: center;
        white-space: nowrap;
      }
      .keys {
        display: grid;
        grid-template-columns: repeat(3, 72px);
        justify-content: center;
        gap: 6px 12px;
        /* As on every telephone. */
        direction: ltr;
      }
      button {
        padding: 0;
        font-size: 20px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
        touch-action: manipulation;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** What was sent. */
  tones = '';
  /** Nothing can be sent now. */
  disabled = false;
  /** Where keys are typed; by default on the keypad itself. */
  scope: HTMLElement | null = null;
  #listens: HTMLElement | null = null;

  override connectedCallback() {
    super.connectedCallback();
    // One that is moved listens again.
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#listens?.removeEventListener('keydown', this.#onKey);
    this.#listens = null;
  }

  override focus() {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override updated() {
    if (this.#listens || !this.isConnected) return;
    this.#listens = this.scope ?? this;
    this.#listens.addEventListener('keydown', this.#onKey);
  }

  protected override render() {
    return html`
      <output aria-label=${this.t.keysPressed} aria-live="off">${[...this.tones].slice(-16).join('')}</output>
      <div class="keys" role="group" aria-label=${this.t.keypad}>
        ${KEYS.map(
          (key) =>
            html`<button type="button" aria-disabled=${String(this.disabled)} @click=${() => this.#press(key)}>
              ${key}
            </button>`,
        )}
      </div>
    `;
  }

  #press(key: string) {
    if (!this.disabled) ask(this, {type: 'press-key', key});
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === 'Escape') {
      // Only the keypad closes, not what it stands in.
      event.stopPropagation();
      this.dispatchEvent(new Event('cc-close'));
    } else if (KEYS.includes(event.key)) {
      event.preventDefault();
      this.#press(event.key);
    }
  };
}

defineElement('cc-keypad', CcKeypad);

declare global {
  interface HTMLElementTagNameMap {
    'cc-keypad': CcKeypad;
  }
}
