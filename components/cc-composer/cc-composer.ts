import {css, html, LitElement, nothing} from 'lit';
import {fitsOneText} from '../../src/domain/text-limit.js';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {sendIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';

/**
 * Where the visitor writes. Enter sends, Shift+Enter breaks the line, and neither disturbs an input method.
 *
 * @summary A multi-line field named Message and a button named Send.
 * @tagname cc-composer
 * @csspart field - The rounded field.
 */
export class CcComposer extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {t: {attribute: false}, text: {state: true}};
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        flex: none;
        padding: 4px 12px calc(12px + env(safe-area-inset-bottom, 0px));
      }
      .field {
        display: flex;
        align-items: flex-end;
        gap: 4px;
        padding: 4px;
        border: 1px solid var(--line);
        border-radius: 26px;
        background: var(--surface);
      }
      .field:focus-within {
        border-color: transparent;
        outline: 2px solid var(--accent-text);
      }
      textarea {
        flex: 1;
        min-inline-size: 0;
        max-block-size: 152px;
        padding: 10px 4px 10px 14px;
        padding-inline: 14px 4px;
        border: 0;
        outline: 0;
        background: none;
        font-size: 16px;
        line-height: 22px;
        resize: none;
        field-sizing: content;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      /* The field around it shows the focus. */
      textarea:focus-visible {
        outline: 0;
      }
      textarea::placeholder {
        color: var(--meta);
        opacity: 1;
      }
      button.primary {
        inline-size: 44px;
        padding: 0;
      }
      button:disabled {
        opacity: 0;
      }
      .warning {
        color: var(--danger);
        font-size: 13px;
        line-height: 18px;
      }
      .warning:not(:empty) {
        padding: 0 14px 6px;
      }
    `,
  ];

  /** The texts. */
  t!: ChatMessages;
  private text = '';
  private get field() {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')!;
  }

  protected override render() {
    const {t} = this;
    const tooLong = !fitsOneText(this.text.trim());
    return html`
      <p id="warning" class="warning" role="status">${tooLong ? t.tooLong : nothing}</p>
      <div class="field" part="field">
        <textarea
          rows="1"
          dir=${this.text ? 'auto' : nothing}
          enterkeyhint="send"
          aria-label=${t.message}
          aria-invalid=${tooLong ? 'true' : nothing}
          aria-describedby="warning"
          placeholder=${t.messageHint}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        ></textarea>
        <button
          class="primary"
          type="button"
          aria-label=${t.send}
          title=${t.send}
          ?disabled=${this.text.trim() === '' || tooLong}
          @click=${this.#send}
        >
          ${sendIcon}
        </button>
      </div>
    `;
  }

  #onInput() {
    this.text = this.field.value;
    if (CSS.supports('field-sizing', 'content')) return;
    this.field.rows = Math.min(6, this.text.split('\n').length);
  }

  #onKey(event: KeyboardEvent) {
    // An input method uses Enter to choose a word; Safari ends the composition before it tells of the key (229).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.text.trim();
    if (text === '' || !fitsOneText(text)) return;
    ask(this, {type: 'send', text});
    this.field.value = this.text = '';
    this.field.focus();
  }
}

defineElement('cc-composer', CcComposer);

declare global {
  interface HTMLElementTagNameMap {
    'cc-composer': CcComposer;
  }
}
