import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import type {ThreadItem} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {crossIcon, downIcon, upIcon} from '../icons/thread-icons.js';
import {controls} from '../styles/controls.styles.js';

/** What shows what was found. */
export interface Revealer {
  /** Brings an item into sight and marks it; `null` takes the mark away. */
  reveal(id: string | null): void;
}

/** Whether a key belongs to an input method; Safari ends the composition before it tells of the key (229). */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Letters of every script without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (item: ThreadItem): string => {
  if (item.kind === 'text') return item.text ?? '';
  if (item.kind === 'card') return `${item.title} ${item.description} ${item.url}`;
  if (item.kind === 'place') return item.description;
  return 'file' in item ? (item.file.name ?? '') : '';
};

/**
 * Finds words in the whole conversation, drawn or not.
 *
 * @summary A search field with a count and the ways to the previous and next place.
 * @tagname cc-find-bar
 */
export class CcFindBar extends LitElement {
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    thread: {attribute: false},
    list: {attribute: false},
    rich: {attribute: false},
    open: {state: true},
    words: {state: true},
    at: {state: true},
  };
  static override styles = [
    controls,
    css`
      div {
        position: absolute;
        inset: 0 0 auto;
        z-index: 2;
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 6px 8px 6px 12px;
        padding-inline: 12px 8px;
        background: var(--surface);
        border-block-end: 1px solid var(--line);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 0 14px;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--raised);
        color: inherit;
        font: inherit;
        font-size: 16px;
      }
      span {
        min-inline-size: 52px;
        color: var(--meta);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  locale = 'en';
  thread: readonly ThreadItem[] = [];
  /** Where the focus goes when the bar closes. */
  list!: HTMLElement;
  rich!: Revealer;
  private open = false;
  private words = '';
  private at = 0;

  #found: readonly string[] = [];
  #shown: string | null = null;
  #searched: {thread: readonly ThreadItem[]; words: string} | null = null;

  /** Opens the bar with the focus in it. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (!this.open) return;
    const {thread} = this;
    if (this.#searched?.thread === thread && this.#searched.words === this.words) return;
    const isNew = this.#searched?.words !== this.words;
    this.#searched = {thread, words: this.words};
    const wanted = plain(this.words.trim());
    this.#found = wanted === '' ? [] : thread.filter((item) => plain(wordsOf(item)).includes(wanted)).map(({id}) => id);
    // The newest place is the likeliest to be looked for; what comes before or after it later moves nobody away.
    const same = isNew ? -1 : this.#found.indexOf(this.#shown ?? '');
    this.at = same < 0 ? this.#found.length - 1 : same;
    this.#reveal();
  }

  protected override render() {
    if (!this.open) return nothing;
    const {t} = this;
    const count = this.#found.length;
    const number = new Intl.NumberFormat(this.locale);
    return html`<div role="search" @keydown=${this.#onEscape}>
      <input
        type="search"
        aria-label=${t.findInConversation}
        placeholder=${t.findInConversation}
        .value=${this.words}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <span role="status"
        >${this.words.trim() === '' ? nothing : count === 0 ? t.nothingFound : `${number.format(this.at + 1)} / ${number.format(count)}`}</span
      >
      ${this.#button(t.previousPlace, upIcon, () => this.#turn(-1), count < 2)}
      ${this.#button(t.nextPlace, downIcon, () => this.#turn(1), count < 2)}
      ${this.#button(t.close, crossIcon, () => this.#close(), false)}
    </div>`;
  }

  #button(label: string, icon: unknown, press: () => void, disabled: boolean) {
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${press}
    >
      ${icon}
    </button>`;
  }

  #onInput(event: InputEvent) {
    this.words = (event.target as HTMLInputElement).value;
  }

  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    this.#turn(event.shiftKey ? 1 : -1);
  }

  #onEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // The panel behind it stays open.
    event.stopPropagation();
    if (!isComposing(event)) this.#close();
  }

  #turn(by: number) {
    const count = this.#found.length;
    if (count === 0) return;
    this.at = (this.at + by + count) % count;
    this.#reveal();
  }

  #reveal() {
    this.#shown = this.#found[this.at] ?? null;
    this.rich.reveal(this.#shown);
  }

  #close() {
    this.open = false;
    this.#searched = null;
    this.rich.reveal(null);
    this.list.focus();
  }
}

defineElement('cc-find-bar', CcFindBar);

declare global {
  interface HTMLElementTagNameMap {
    'cc-find-bar': CcFindBar;
  }
}
