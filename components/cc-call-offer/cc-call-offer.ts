import {css, html, LitElement} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {phoneIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';

/**
 * A call that a page which broke down had, and whose agent may still be there: go on with it, or leave it.
 *
 * @summary An `alert`, since somebody waits.
 * @tagname cc-call-offer
 */
export class CcCallOffer extends LitElement {
  static override properties = {t: {attribute: false}};
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        flex: none;
        margin: 8px 12px;
        padding: 12px 14px;
        border-radius: 12px;
        background: var(--tint);
        font-size: 14px;
        line-height: 20px;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 10px;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;

  protected override render() {
    const {t} = this;
    return html`
      ${phoneIcon}
      <div>
        <p role="alert">${t.callCutOff}</p>
        <div class="steps">
          <button class="primary" type="button" @click=${() => ask(this, {type: 'rejoin-call'})}>
            ${t.rejoinCall}
          </button>
          <button class="plain" type="button" @click=${() => ask(this, {type: 'hang-up'})}>${t.hangUp}</button>
        </div>
      </div>
    `;
  }
}

defineElement('cc-call-offer', CcCallOffer);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-offer': CcCallOffer;
  }
}
