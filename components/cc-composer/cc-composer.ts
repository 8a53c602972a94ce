import {css, html, LitElement, nothing} from 'lit';
import {bytesLeft} from '../../src/domain/text-limit.js';
import type {ChatMessages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {attachIcon, emojiIcon, sendIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';

/** From how many bytes before the limit on the visitor is told of it. */
const WARN_BYTES = 100;

/** What uploadFileStream takes, and pictures that can be turned into it. */
const ACCEPT = 'image/*,.mp3,.aac,.mp4,.txt,.csv';

/**
 * Where the visitor writes. Enter sends, Shift+Enter breaks the line, and neither disturbs an input method.
 *
 * @summary A multi-line field named Message and a button named Send.
 * @tagname cc-composer
 * @csspart field - The rounded field.
 */
export class CcComposer extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {
    t: {attribute: false},
    draft: {attribute: false},
    text: {state: true},
    picking: {state: true},
  };
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
        padding: 10px 4px;
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
      /* Send appears when there is something to send. */
      button:disabled {
        inline-size: 0;
        margin-inline-start: -4px;
        border: 0;
        overflow: hidden;
        opacity: 0;
      }
      .warning {
        color: var(--danger);
        font-size: 13px;
        line-height: 18px;
      }
      .warning.near {
        color: var(--meta);
      }
      .warning:not(:empty) {
        padding-inline: 14px;
      }
    `,
  ];

  /** The texts. */
  t!: ChatMessages;
  /** What the field holds at first. */
  draft = '';
  /** What is written. */
  text = '';
  private picking = false;
  private get field() {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')!;
  }

  override focus(): void {
    this.field.focus();
  }

  protected override willUpdate() {
    // Once, and never over what was typed meanwhile.
    if (!this.text && !this.hasUpdated) this.text = this.draft;
  }

  protected override updated() {
    if (this.field.value !== this.text) this.field.value = this.text;
    if (!CSS.supports('field-sizing', 'content')) this.field.rows = Math.min(6, this.text.split('\n').length);
  }

  /** Puts something where the caret is. */
  insert(text: string): void {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, 'end');
    this.#onInput();
    this.field.focus();
  }

  protected override render() {
    const {t} = this;
    const left = bytesLeft(this.text.trim());
    const tooLong = left < 0;
    // So many more of the kind that was written last.
    const letters = Math.floor(left / (1_024 - bytesLeft([...this.text].at(-1) ?? ' ')));
    return html`
      <p id="warning" class="warning ${tooLong ? '' : 'near'}" role="status">
        ${tooLong ? t.tooLong : left < WARN_BYTES ? t.lettersLeft(letters) : nothing}
      </p>
      ${this.picking ? html`<cc-emoji-picker .t=${t} @cc-emoji=${this.#onEmoji}></cc-emoji-picker>` : nothing}
      <div class="field" part="field">
        <input type="file" multiple hidden accept=${ACCEPT} @change=${this.#onFiles} />
        ${this.#button(t.attachFile, attachIcon, () => this.renderRoot.querySelector('input')!.click())}
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
          @paste=${this.#onPaste}
        ></textarea>
        ${this.#button(t.emoji, emojiIcon, this.#pick, this.picking)}
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

  #button(label: string, icon: unknown, press: () => void, expanded?: boolean) {
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      aria-expanded=${expanded ?? nothing}
      @click=${press}
    >
      ${icon}
    </button>`;
  }

  #pick = () => {
    this.picking = !this.picking;
    if (this.picking) void import('../cc-emoji-picker/cc-emoji-picker.js').catch(() => (this.picking = false));
  };

  #onEmoji({detail}: CustomEvent<string | null>) {
    this.picking = false;
    if (detail) this.insert(detail);
    else this.field.focus();
  }

  #onFiles({target}: Event) {
    const input = target as HTMLInputElement;
    this.#sendFiles(input.files);
    input.value = '';
  }

  #onPaste(event: ClipboardEvent) {
    const data = event.clipboardData;
    // Office programs put a picture of the text beside it.
    if (!data?.files.length || data.getData('text/plain')) return;
    event.preventDefault();
    this.#sendFiles(data.files);
  }

  #sendFiles(files: FileList | null) {
    if (files?.length) ask(this, {type: 'send-files', files: [...files]});
  }

  #onInput() {
    this.text = this.field.value;
    ask(this, {type: 'typed', text: this.text});
  }

  #onKey(event: KeyboardEvent) {
    // An input method uses Enter to choose a word; Safari ends the composition before it tells of the key (229).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.text.trim();
    if (text === '' || bytesLeft(text) < 0) return;
    this.text = '';
    ask(this, {type: 'send', text});
    this.field.focus();
  }
}

defineElement('cc-composer', CcComposer);

declare global {
  interface HTMLElementTagNameMap {
    'cc-composer': CcComposer;
  }
}
