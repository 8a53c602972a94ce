import {css, html, LitElement, nothing} from 'lit';
import type {ServiceView} from '../../machines/service-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask, type Request} from '../events/request-event.js';
import {moreIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';

/**
 * What is rarely needed: search, transcript, sound, notifications, a message to nobody in particular.
 *
 * @summary A button named More with a `menu`; arrow keys move in it, Escape closes it.
 * @tagname cc-more-menu
 */
export class CcMoreMenu extends LitElement {
  static override properties = {
    t: {attribute: false},
    hasThread: {attribute: false},
    live: {attribute: false},
    sound: {attribute: false},
    notifications: {attribute: false},
    opened: {state: true},
  };
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        flex: none;
      }
      .icon svg {
        stroke-width: 3;
      }
      ul {
        position: absolute;
        inset-block-start: 48px;
        inset-inline-end: 0;
        z-index: 4;
        inline-size: max-content;
        max-inline-size: min(280px, 80vw);
        margin: 0;
        padding: 6px;
        border-radius: 14px;
        background: var(--surface);
        box-shadow: var(--shadow);
        list-style: none;
      }
      li button {
        justify-content: flex-start;
        inline-size: 100%;
        padding-inline: 14px;
        border-radius: 10px;
        background: none;
        font-weight: 400;
        text-align: start;
      }
      @media (forced-colors: active) {
        ul {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** There is something to find and to keep. */
  hasThread = false;
  /** A session is under way: the page can be shared. */
  live = false;
  sound = false;
  notifications: ServiceView['notifications'] = 'off';
  private opened = false;

  /** Opens the menu with the focus on its first item. */
  async open(): Promise<void> {
    this.opened = true;
    await this.updateComplete;
    this.#items[0]?.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFocusOut);
  }

  protected override render() {
    const {t, opened} = this;
    return html`
      <button
        class="icon"
        type="button"
        aria-label=${t.more}
        title=${t.more}
        aria-haspopup="menu"
        aria-expanded=${String(opened)}
        @click=${() => (opened ? this.#close() : void this.open())}
      >
        ${moreIcon}
      </button>
      ${opened ? this.#menu() : nothing}
    `;
  }

  #menu() {
    const {t, hasThread, sound, notifications} = this;
    const on = notifications === 'on';
    return html`<ul role="menu" aria-label=${t.more} @keydown=${this.#onKey}>
      ${
        hasThread
          ? [
              this.#item(t.findInConversation ?? t.more, {type: 'find'}),
              this.#item(`${t.downloadTranscript} · ${t.transcriptText}`, {
                type: 'download-transcript',
                format: 'text',
              }),
              this.#item(`${t.downloadTranscript} · ${t.transcriptHtml}`, {
                type: 'download-transcript',
                format: 'html',
              }),
              this.#item(t.copyTranscript, {type: 'copy-transcript'}),
            ]
          : nothing
      }
      ${this.live ? this.#item(t.sharePage, {type: 'share-page'}) : nothing}
      ${this.#item(sound ? t.turnSoundOff : t.turnSoundOn, {type: 'set-sound', on: !sound})}
      ${
        notifications === 'denied'
          ? this.#item(t.notificationsBlocked, null)
          : this.#item(on ? t.turnNotificationsOff : t.turnNotificationsOn, {type: 'set-notifications', on: !on})
      }
      ${this.#item(t.leaveMessage, {type: 'open-left-message'})}
    </ul>`;
  }

  #item(label: string, request: Request | null) {
    return html`<li role="none">
      <button
        role="menuitem"
        tabindex="-1"
        type="button"
        aria-disabled=${request ? 'false' : 'true'}
        @click=${() => request && this.#choose(request)}
      >
        ${label}
      </button>
    </li>`;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #choose(request: Request) {
    this.#close();
    ask(this, request);
  }

  #close() {
    this.opened = false;
    this.renderRoot.querySelector('button')?.focus();
  }

  #onKey(event: KeyboardEvent) {
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const next = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (event.key === 'Escape') {
      // Only the menu closes, not the panel.
      event.stopPropagation();
      this.#close();
    }
    // The browser goes on from the button: from an item, Chromium would only come back to it.
    if (event.key === 'Tab') this.#close();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #onFocusOut = (event: FocusEvent) => {
    if (!event.relatedTarget || !this.shadowRoot!.contains(event.relatedTarget as Node)) this.opened = false;
  };
}

defineElement('cc-more-menu', CcMoreMenu);

declare global {
  interface HTMLElementTagNameMap {
    'cc-more-menu': CcMoreMenu;
  }
}
