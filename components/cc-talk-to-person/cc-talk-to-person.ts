import {css, html, LitElement} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

/**
 * The way from the bot to a person.
 *
 * @summary A button named Talk to a person, above the composer while a bot answers.
 * @tagname cc-talk-to-person
 */
export class CcTalkToPerson extends LitElement {
  static override properties = {t: {attribute: false}, busy: {type: Boolean, reflect: true}};
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        justify-content: center;
        flex: none;
        padding: 2px 12px 4px;
      }
      button {
        border-color: var(--line);
        background: var(--surface);
        color: var(--accent-text);
        font-size: 14px;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** A person is being asked for. */
  busy = false;

  protected override render() {
    return html`<button
      type="button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => this.busy || ask(this, {type: 'ask-for-agent'})}
    >
      ${this.t.talkToPerson}
    </button>`;
  }
}

defineElement('cc-talk-to-person', CcTalkToPerson);

declare global {
  interface HTMLElementTagNameMap {
    'cc-talk-to-person': CcTalkToPerson;
  }
}
