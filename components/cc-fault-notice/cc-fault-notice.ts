import {css, html, LitElement, nothing} from 'lit';
import type {FaultCode} from '../../src/domain/faults.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask, type Request} from '../events/request-event.js';
import {alertIcon, closeIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';

/** What the notice offers besides reading it. */
export type NextStep = 'start-chat' | 'leave-message' | 'dismiss';

/**
 * What went wrong, in the visitor's words, and what can be done next.
 *
 * @summary An `alert`; calm in colour unless nothing works any more.
 * @tagname cc-fault-notice
 */
export class CcFaultNotice extends LitElement {
  static override properties = {
    t: {attribute: false},
    code: {attribute: false},
    steps: {attribute: false},
    phone: {attribute: false},
  };
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        flex: none;
        margin: 4px 12px;
        padding: 11px 6px 11px 14px;
        padding-inline: 14px 6px;
        border-radius: 12px;
        background: var(--warn-tint);
        font-size: 14px;
        line-height: 20px;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .steps > * {
        margin-block-start: 8px;
      }
      div {
        flex: 1;
        min-inline-size: 0;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: 44px;
        padding-inline: 12px;
        color: var(--accent-text);
        font-weight: 600;
      }
      button.icon {
        margin-block: -11px;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** What is wrong. */
  code: FaultCode = 'internal/bug';
  /** Offers to start the chat (again), or to take the notice away. */
  steps: readonly NextStep[] = [];
  /** A number to call instead, where no call can work. */
  phone: string | null = null;

  protected override render() {
    const {t, steps, phone} = this;
    return html`
      ${alertIcon}
      <div>
        <p role="alert">${t.fault[this.code]}</p>
        ${
          steps.some((step) => step !== 'dismiss') || phone
            ? html`<div class="steps">
                ${steps.includes('start-chat') ? this.#button(t.tryAgain, {type: 'start-chat'}) : nothing}
                ${steps.includes('leave-message') ? this.#button(t.leaveMessage, {type: 'open-left-message'}) : nothing}
                ${phone ? html`<a href="tel:${phone.replace(/[^+\d*#]/g, '')}">${t.callByPhone}</a>` : nothing}
              </div>`
            : nothing
        }
      </div>
      ${
        steps.includes('dismiss')
          ? html`<button
              class="icon"
              type="button"
              aria-label=${t.dismiss}
              title=${t.dismiss}
              @click=${() => ask(this, {type: 'dismiss'})}
            >
              ${closeIcon}
            </button>`
          : nothing
      }
    `;
  }

  #button(label: string, request: Request) {
    return html`<button class="primary" type="button" @click=${() => ask(this, request)}>${label}</button>`;
  }
}

defineElement('cc-fault-notice', CcFaultNotice);

declare global {
  interface HTMLElementTagNameMap {
    'cc-fault-notice': CcFaultNotice;
  }
}
