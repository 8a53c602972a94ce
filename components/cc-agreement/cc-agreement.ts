import {css, html, LitElement} from 'lit';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

/**
 * A text of the site that the visitor agrees to before chatting, or acknowledges before a call.
 *
 * @summary Consent with a way to decline, or a notice on recording with a way to cancel.
 * @tagname cc-agreement
 */
export class CcAgreement extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {t: {attribute: false}, of: {reflect: true}, text: {attribute: false}};
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 20px 24px 24px;
      }
      :host([of='consent']) {
        margin: auto;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        white-space: pre-line;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 18px;
      }
    `,
  ];

  /** The texts. */
  t!: ChatMessages;
  /** What is asked. */
  of: 'consent' | 'recording' = 'consent';
  /** The site's own text; empty for the locale's. */
  text = '';

  protected override render() {
    const {t} = this;
    const consent = this.of === 'consent';
    return html`
      <p id="text" dir="auto">${this.text || (consent ? t.consent : t.recording)}</p>
      <div>
        <button
          class="primary"
          type="button"
          aria-describedby="text"
          @click=${() => ask(this, consent ? {type: 'agree', agreed: true} : {type: 'understand'})}
        >
          ${consent ? t.agree : t.understand}
        </button>
        <button
          class="plain"
          type="button"
          @click=${() => ask(this, consent ? {type: 'agree', agreed: false} : {type: 'hang-up'})}
        >
          ${consent ? t.decline : t.cancel}
        </button>
      </div>
    `;
  }
}

defineElement('cc-agreement', CcAgreement);

declare global {
  interface HTMLElementTagNameMap {
    'cc-agreement': CcAgreement;
  }
}
