import {css, html, nothing} from 'lit';
import type {Fault} from '../../src/domain/faults.js';
import type {CallView} from '../../machines/call-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {closeIcon} from '../icons/chat-icons.js';
import {RoamingElement} from '../roaming-element.js';
import {speaksHere} from '../speaks-here.js';
import {controls} from '../styles/controls.styles.js';

/**
 * What a call needs the visitor to know or to do: a tap for the sound, something that went wrong and can be taken away.
 *
 * @summary An `alert` for each warning, told once.
 * @tagname cc-call-alerts
 */
export class CcCallAlerts extends RoamingElement {
  static override properties = {t: {attribute: false}, call: {attribute: false}};
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        flex: none;
        gap: 8px;
        padding: 0 10px 10px;
      }
      .warning {
        display: flex;
        align-items: center;
        padding-inline-start: 12px;
        border-radius: 12px;
        background: var(--warn-tint);
        font-size: 13px;
        line-height: 18px;
      }
      p {
        flex: 1;
        min-inline-size: 0;
        padding-block: 8px;
      }
      @media (forced-colors: active) {
        .warning {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  #told: Fault | null = null;
  /** An element that becomes an alert later is told, even if its words are old. */
  #isAlert = true;

  protected override willUpdate() {
    const {warning} = this.call;
    if (warning && warning !== this.#told) this.#isAlert = speaksHere(this);
    this.#told = warning;
  }

  protected override render() {
    const {t, call} = this;
    const warning = call.warning && t.fault[call.warning.code];
    return html`
      ${
        call.soundBlocked && t.hearAgent
          ? html`<button class="primary" type="button" @click=${() => ask(this, {type: 'allow-sound'})}>
              ${t.hearAgent}
            </button>`
          : nothing
      }
      ${
        warning
          ? html`<div class="warning">
              <p role=${this.#isAlert ? 'alert' : nothing}>${warning}</p>
              <button
                class="icon"
                type="button"
                aria-label=${t.dismiss}
                title=${t.dismiss}
                @click=${() => ask(this, {type: 'dismiss-warning'})}
              >
                ${closeIcon}
              </button>
            </div>`
          : nothing
      }
    `;
  }
}

defineElement('cc-call-alerts', CcCallAlerts);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-alerts': CcCallAlerts;
  }
}
