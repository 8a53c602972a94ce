import {html, LitElement, nothing} from 'lit';
import type {ChatPhase} from '../../machines/chat-view.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {endIcon, minimizeIcon, moreIcon, noCallsIcon, phoneIcon, videoIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-panel.styles.js';

/**
 * The frame of the conversation: who the visitor talks to, what can be started and ended, and room for the rest.
 *
 * @summary A region named Chat, never a dialog: the page behind it stays usable.
 * @tagname cc-panel
 * @slot - The conversation.
 * @slot header - Before the title.
 * @slot menu - What is rarely needed.
 * @slot stage - The call or its device check.
 * @csspart header - The bar with title and buttons.
 */
export class CcPanel extends LitElement {
  static override properties = {
    t: {attribute: false},
    phase: {attribute: false},
    name: {attribute: false},
    calls: {attribute: false},
    callsBarred: {attribute: false},
    canEnd: {attribute: false},
    canMinimize: {attribute: false},
    hasMenu: {attribute: false},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: ChatMessages;
  /** What the status line tells. */
  phase: ChatPhase = 'idle';
  /** The bot's or agent's name. */
  name: string | null = null;
  /** Calls that can be asked for now. */
  calls: readonly MediaKind[] = [];
  /** Shows a button that tells why no call is possible. */
  callsBarred = false;
  /** Shows the button that ends the chat. */
  canEnd = false;
  /** Shows the button that fetches the menu, unless the menu is there. */
  hasMenu = false;
  /** A panel that fills its box cannot be minimized. */
  canMinimize = true;

  protected override render() {
    const {t, phase, name} = this;
    const title = name ?? t.title;
    return html`
      <div class="header" part="header">
        <slot name="header"></slot>
        ${name === null ? nothing : html`<span class="avatar" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>`}
        <h2 dir="auto">${title}</h2>
        ${phase === 'idle' ? nothing : html`<p class="status">${t.status[phase]}</p>`}
        ${this.calls.includes('audio') ? this.#button(t.voiceCall, phoneIcon, {type: 'call', kind: 'audio'}, 'call') : nothing}
        ${this.calls.includes('video') ? this.#button(t.videoCall, videoIcon, {type: 'call', kind: 'video'}, 'call') : nothing}
        ${this.callsBarred ? this.#button(t.whyNoCalls, noCallsIcon, {type: 'why-no-calls'}) : nothing}
        <slot name="menu">${this.hasMenu ? this.#button(t.more, moreIcon, {type: 'open-menu'}, 'more') : nothing}</slot>
        ${this.canEnd ? this.#button(t.endChat, endIcon, {type: 'end-chat'}, 'end') : nothing}
        ${this.canMinimize ? this.#button(t.minimize, minimizeIcon, {type: 'hide'}) : nothing}
      </div>
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
