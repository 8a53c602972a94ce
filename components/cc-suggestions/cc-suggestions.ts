import {css, html, LitElement, nothing} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';

/**
 * Questions that begin like what is being written; a press sends one.
 *
 * @summary A list above the composer: arrow up goes into it, Escape comes back.
 * @tagname cc-suggestions
 */
export class CcSuggestions extends LitElement {
  static override properties = {t: {attribute: false}, questions: {attribute: false}};
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        flex: none;
      }
      ul {
        margin: 0 12px;
        padding: 4px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--surface);
        list-style: none;
      }
      button {
        justify-content: flex-start;
        inline-size: 100%;
        padding-inline: 12px;
        border-radius: 12px;
        background: none;
        font-weight: 400;
        text-align: start;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  questions: readonly string[] = [];

  #root: Node | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('keydown', this.#onKeyAround);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#root?.removeEventListener('keydown', this.#onKeyAround);
  }

  protected override render() {
    const {t, questions} = this;
    if (questions.length === 0) return nothing;
    return html`<ul aria-label=${t.suggestions} @keydown=${this.#onKey}>
      ${questions.map(
        (text) => html`<li><button type="button" dir="auto" @click=${() => this.#take(text)}>${text}</button></li>`,
      )}
    </ul>`;
  }

  get #composer() {
    return (this.getRootNode() as ShadowRoot).querySelector<HTMLElement & {text: string}>('cc-composer');
  }

  /** The composer knows nothing of suggestions: from its first line, arrow up leads here. */
  #onKeyAround = (event: Event) => {
    const {key, target, isComposing, keyCode, shiftKey, defaultPrevented} = event as KeyboardEvent;
    if (key !== 'ArrowUp' || target !== this.#composer || this.questions.length === 0) return;
    // The key may choose a word of an input method (Safari's 229), an emoji, or letters.
    if (isComposing || keyCode === 229 || shiftKey || defaultPrevented) return;
    if (this.#composer?.text.includes('\n')) return;
    event.preventDefault();
    this.#buttons.at(-1)?.focus();
  };

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #onKey(event: KeyboardEvent) {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') event.stopPropagation();
    const next = {
      ArrowUp: buttons[at - 1] ?? buttons[at],
      ArrowDown: buttons[at + 1] ?? this.#composer,
      Escape: this.#composer,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #take(text: string) {
    const composer = this.#composer;
    if (composer) composer.text = '';
    ask(this, {type: 'send', text});
    composer?.focus();
  }
}

defineElement('cc-suggestions', CcSuggestions);

declare global {
  interface HTMLElementTagNameMap {
    'cc-suggestions': CcSuggestions;
  }
}
