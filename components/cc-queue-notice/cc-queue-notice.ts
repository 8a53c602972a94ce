import {css, html, LitElement, nothing} from 'lit';
import type {QueuePlace} from '../../src/domain/chat-ports.js';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

/**
 * The visitor's place in the queue, and the way out of it.
 *
 * @summary Shown while the chat is queued; the place is told politely when it changes.
 * @tagname cc-queue-notice
 */
export class CcQueueNotice extends LitElement {
  static override properties = {t: {attribute: false}, place: {attribute: false}};
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        flex: none;
        margin: 4px 12px;
        padding: 12px 6px 12px 16px;
        padding-inline: 16px 6px;
        border-radius: 12px;
        background: var(--tint);
      }
      div {
        flex: 1 1 13em;
        min-inline-size: 0;
      }
      div span {
        display: block;
        font-size: 13px;
        line-height: 18px;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: -12px;
      }
      strong {
        font-weight: 600;
      }
      button {
        padding-inline: 12px;
        font-size: 13px;
      }
    `,
  ];

  /** The texts. */
  t!: ChatMessages;
  /** `null` until AICC has told it. */
  place: QueuePlace | null = null;

  protected override render() {
    const {t, place} = this;
    const {position = null, estimateSeconds = null} = place ?? {};
    return html`
      <div role="status">
        <strong>${position === null ? t.lookingForAgent : t.queuePosition(position)}</strong>
        ${estimateSeconds === null ? nothing : html`<span>${t.queueEstimate(Math.round(estimateSeconds / 60))}</span>`}
      </div>
      <span class="steps">
        <button class="plain" type="button" @click=${() => ask(this, {type: 'open-left-message'})}>
          ${t.leaveMessage}
        </button>
        <button class="plain" type="button" @click=${() => ask(this, {type: 'end-chat'})}>${t.leaveQueue}</button>
      </span>
    `;
  }
}

defineElement('cc-queue-notice', CcQueueNotice);

declare global {
  interface HTMLElementTagNameMap {
    'cc-queue-notice': CcQueueNotice;
  }
}
