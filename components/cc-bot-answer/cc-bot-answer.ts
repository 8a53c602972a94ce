import {css, html, LitElement, nothing} from 'lit';
import type {RatingView} from '../../machines/service-view.js';
import type {BotAnswer} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {thumbDownIcon, thumbUpIcon} from '../icons/thread-icons.js';
import {controls} from '../styles/controls.styles.js';

/** What feedbacksatisfaction takes as a reason, characters. */
const REASON = 64;

/**
 * What a bot's answer offers: to say whether it helped, and questions that are alike.
 *
 * @summary Two thumbs, and chips that ask a question by one press.
 * @tagname cc-bot-answer
 */
export class CcBotAnswer extends LitElement {
  static override properties = {
    t: {attribute: false},
    messageId: {attribute: false},
    answer: {attribute: false},
    rating: {attribute: false},
    latest: {attribute: false},
    reasoning: {state: true},
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }
      .chips button {
        padding: 6px 14px;
        border-color: var(--line);
        background: var(--surface);
        color: var(--accent-text);
        font-weight: 500;
        text-align: start;
      }
      .thumbs {
        display: flex;
        align-items: center;
        color: var(--meta);
        font-size: 13px;
      }
      .thumbs svg {
        inline-size: 17px;
        block-size: 17px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-block: 4px;
      }
      label {
        flex: 1 1 100%;
        font-size: 13px;
      }
      input {
        flex: 1 1 140px;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 0 14px;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--surface);
        color: inherit;
        font: inherit;
        font-size: 16px;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  messageId = '';
  answer!: BotAnswer;
  /** What the visitor has said of it. */
  rating: RatingView | undefined;
  /** Whether it is the last thing that was said: only then the questions are of use. */
  latest = false;
  private reasoning = false;
  #hadFocus = false;

  protected override willUpdate() {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated() {
    // Whoever pressed a button that has made way stands at what took its place.
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('p, .thumbs button:last-of-type')?.focus();
  }

  protected override render() {
    const {answer, latest} = this;
    return html`
      ${answer.index === null ? nothing : this.#thumbs()}
      ${
        latest && answer.questions.length > 0
          ? html`<ul class="chips" aria-label=${this.t.similarQuestions}>
              ${answer.questions.map(
                (text) =>
                  html`<li>
                    <button type="button" dir="auto" @click=${() => ask(this, {type: 'send', text})}>${text}</button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    `;
  }

  #thumbs() {
    const {t, rating} = this;
    if (rating === 'helpful' || rating === 'not-helpful') {
      return html`<p class="thumbs" role="status" tabindex="-1">${t.thanksForRating}</p>`;
    }
    if (this.reasoning) return this.#form();
    const busy = rating === 'rating';
    return html`<div class="thumbs">
      <button
        class="icon"
        type="button"
        aria-label=${t.helpful}
        title=${t.helpful}
        aria-disabled=${String(busy)}
        @click=${() => busy || this.#rate(true, '')}
      >
        ${thumbUpIcon}
      </button>
      <button
        class="icon"
        type="button"
        aria-label=${t.notHelpful}
        title=${t.notHelpful}
        aria-disabled=${String(busy)}
        @click=${() => busy || void this.#reason()}
      >
        ${thumbDownIcon}
      </button>
      ${rating === 'failed' ? html`<span role="status">${t.ratingFailed}</span>` : nothing}
    </div>`;
  }

  #form() {
    const {t} = this;
    return html`<form @submit=${this.#onSubmit}>
      <label for="reason">${t.whatWasMissing}</label>
      <input id="reason" name="reason" required maxlength=${REASON} autocomplete="off" />
      <button class="primary" type="submit">${t.tell}</button>
      <button class="plain" type="button" @click=${() => (this.reasoning = false)}>${t.cancel}</button>
    </form>`;
  }

  async #reason() {
    this.reasoning = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const reason = this.renderRoot.querySelector('input')!.value.trim();
    // AICC wants a reason where an answer did not help.
    if (reason === '') return;
    this.reasoning = false;
    this.#rate(false, reason);
  }

  #rate(helpful: boolean, reason: string) {
    ask(this, {type: 'rate-answer', id: this.messageId, helpful, reason});
  }
}

defineElement('cc-bot-answer', CcBotAnswer);

declare global {
  interface HTMLElementTagNameMap {
    'cc-bot-answer': CcBotAnswer;
  }
}
