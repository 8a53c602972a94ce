import {html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {ChatPhase} from '../../machines/chat-view.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {endIcon, minimizeIcon, noCallsIcon, phoneIcon, videoIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-panel.styles.js';

/**
 * The frame of the conversation: who the visitor talks to, what can be started and ended, and room for the rest.
 *
 * @summary A region named Chat, never a dialog: the page behind it stays usable.
 * @tagname cc-panel
 * @slot - The conversation.
 * @slot header - Before the title.
 * @slot stage - The call or its device check.
 * @csspart header - The bar with title and buttons.
 */
export class CcPanel extends LitElement {
  static override styles = [controls, styles];

  /** The texts. */
  @property({attribute: false}) t!: Messages;
  /** What the status line tells. */
  @property({attribute: false}) phase: ChatPhase = 'idle';
  /** The bot's or agent's name. */
  @property({attribute: false}) name: string | null = null;
  /** Calls that can be asked for now. */
  @property({attribute: false}) calls: readonly MediaKind[] = [];
  /** Shows a button that tells why no call is possible. */
  @property({attribute: false}) callsBarred = false;
  /** Shows the button that ends the chat. */
  @property({attribute: false}) canEnd = false;
  /** A panel that fills its box cannot be minimized. */
  @property({attribute: false}) canMinimize = true;

  protected override render() {
    const {t, phase, name} = this;
    const title = name ?? t.title;
    return html`
      <header part="header">
        <slot name="header"></slot>
        ${name === null ? nothing : html`<span class="avatar" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>`}
        <div class="who">
          <h2 dir="auto">${title}</h2>
          ${phase === 'idle' ? nothing : html`<p>${t.status[phase]}</p>`}
        </div>
        ${this.calls.includes('audio') ? this.#button(t.voiceCall, phoneIcon, {type: 'call', kind: 'audio'}, 'call') : nothing}
        ${this.calls.includes('video') ? this.#button(t.videoCall, videoIcon, {type: 'call', kind: 'video'}, 'call') : nothing}
        ${this.callsBarred ? this.#button(t.whyNoCalls, noCallsIcon, {type: 'why-no-calls'}) : nothing}
        ${this.canEnd ? this.#button(t.endChat, endIcon, {type: 'end-chat'}) : nothing}
        ${this.canMinimize ? this.#button(t.minimize, minimizeIcon, {type: 'hide'}) : nothing}
      </header>
      <slot name="stage"></slot>
      <div class="body"><slot></slot></div>
    `;
  }

  #button(label: string, icon: unknown, request: Parameters<typeof ask>[1], more = '') {
    return html`<button
      class="icon ${more}"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => ask(this, request)}
    >
      ${icon}
    </button>`;
  }
}

defineElement('cc-panel', CcPanel);

declare global {
  interface HTMLElementTagNameMap {
    'cc-panel': CcPanel;
  }
}
