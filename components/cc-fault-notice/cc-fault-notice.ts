import {css, html, LitElement, nothing} from 'lit';
import type {FaultCode} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask, type Request} from '../events/request-event.js';
import {alertIcon, closeIcon} from '../icons/chat-icons.js';
import {clockIcon, doneIcon} from '../icons/thread-icons.js';
import {controls} from '../styles/controls.styles.js';
import {whereStyles, whereToAllow} from './where-to-allow.js';

/** What nobody has done wrong and time puts right is no warning. */
const CALM: ReadonlySet<FaultCode> = new Set(['platform/outside-hours', 'network/offline']);

/** What the notice offers besides reading it. */
export type NextStep = 'start-chat' | 'leave-message' | 'dismiss' | `call-${MediaKind}`;

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
    copied: {state: true},
  };
  static override styles = [
    controls,
    whereStyles,
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
        margin-inline-start: -12px;
        padding-inline: 12px;
        color: var(--accent-text);
        font-weight: 600;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      button.icon {
        margin-block: -11px;
      }
      :host([calm]) {
        background: var(--raised);
      }
      :host([good]) {
        background: var(--tint);
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** What is wrong. */
  code: FaultCode = 'internal/bug';
  /** Offers to start the chat or a call (again), or to take the notice away. */
  steps: readonly NextStep[] = [];
  /** A number to call instead, where no call can work. */
  phone: string | null = null;
  /** Whether the link to the page could be copied; `null` before it was tried. */
  private copied: boolean | null = null;

  protected override willUpdate() {
    this.toggleAttribute('calm', CALM.has(this.code));
    this.toggleAttribute('good', this.#again !== null && this.code === 'device/permission-denied');
  }

  protected override render() {
    const {t} = this;
    const kind = this.#again;
    const isDenied = this.code === 'device/permission-denied';
    return html`
      ${isDenied && kind ? doneIcon : CALM.has(this.code) ? clockIcon : alertIcon}
      <div>
        <p role="alert">${(isDenied && kind && t.allowedNow?.[kind]) || t.fault[this.code]}</p>
        ${isDenied && !kind ? whereToAllow(t) : nothing} ${this.#steps(kind)}
      </div>
      ${
        this.steps.includes('dismiss')
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

  /** The kind of call that can be tried again now. */
  get #again(): MediaKind | null {
    if (this.steps.includes('call-audio')) return 'audio';
    return this.steps.includes('call-video') ? 'video' : null;
  }

  #steps(kind: MediaKind | null) {
    const {t, steps, phone} = this;
    const isInApp = this.code === 'support/in-app-browser';
    if (!isInApp && !phone && steps.every((step) => step === 'dismiss')) return nothing;
    return html`<div class="steps">
        ${kind ? this.#button(t.callAgain, {type: 'call', kind}) : nothing}
        ${steps.includes('leave-message') ? this.#button(t.leaveMessage, {type: 'open-left-message'}) : nothing}
        ${
          steps.includes('start-chat')
            ? this.#button(t.tryAgain, {type: 'start-chat'}, steps.includes('leave-message') ? 'plain' : 'primary')
            : nothing
        }
        ${
          isInApp && t.copyLink
            ? html`<button class="primary" type="button" @click=${this.#onCopy}>${t.copyLink}</button>`
            : nothing
        }
        ${phone ? html`<a href="tel:${String(phone).replace(/[^+\d*#]/g, '')}">${t.callByPhone}</a>` : nothing}
      </div>
      ${
        isInApp
          ? html`<p role="status">${this.copied === null ? nothing : this.copied ? t.linkCopied : t.linkNotCopied}</p>`
          : nothing
      }`;
  }

  #button(label: string, request: Request, rank = 'primary') {
    return html`<button class=${rank} type="button" @click=${() => ask(this, request)}>${label}</button>`;
  }

  async #onCopy() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.copied = true;
    } catch {
      // Built-in browsers often have no clipboard.
      this.copied = false;
    }
  }
}

defineElement('cc-fault-notice', CcFaultNotice);

declare global {
  interface HTMLElementTagNameMap {
    'cc-fault-notice': CcFaultNotice;
  }
}
