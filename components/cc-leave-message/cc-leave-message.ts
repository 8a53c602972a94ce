import {html, LitElement, nothing} from 'lit';
import type {LeftMessageView} from '../../machines/service-view.js';
import {isEmail, isPhone} from '../../src/domain/pre-chat.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {form} from '../styles/form.styles.js';

/** AICC tells no limit; what is longer is no message that anybody reads. */
const LONGEST = 1_000;

/**
 * A message for when nobody is there, with a way to answer it.
 *
 * @summary Two fields that are checked, and a receipt.
 * @tagname cc-leave-message
 */
export class CcLeaveMessage extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {
    t: {attribute: false},
    view: {attribute: false},
    contactProblem: {state: true},
    textProblem: {state: true},
  };
  static override styles = [controls, form];

  /** The texts. */
  t!: Messages;
  view: LeftMessageView = {phase: 'writing', fault: null};
  private contactProblem = '';
  private textProblem = '';
  #hadFocus = false;

  protected override willUpdate() {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated() {
    // The receipt takes the form's place: whoever sent it stands at the way back.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.focus();
  }

  protected override render() {
    const {t, view, contactProblem, textProblem} = this;
    if (view.phase === 'sent') return this.#receipt();
    const sending = view.phase === 'sending';
    return html`<form @submit=${this.#onSubmit} novalidate>
      <h3>${t.leaveMessage}</h3>
      <p>${t.leaveMessageIntro}</p>
      <label>
        ${t.yourContact}
        <input
          name="contact"
          autocomplete="email"
          dir="auto"
          maxlength="64"
          aria-label=${t.yourContact}
          aria-describedby="contact-hint contact-wrong"
          aria-invalid=${contactProblem ? 'true' : 'false'}
        />
        <small id="contact-hint">${t.contactHint}</small>
        <span id="contact-wrong" class="wrong">${contactProblem}</span>
      </label>
      <label>
        ${t.yourMessage}
        <textarea
          name="text"
          rows="4"
          dir="auto"
          maxlength=${LONGEST}
          aria-label=${t.yourMessage}
          aria-describedby="text-wrong"
          aria-invalid=${textProblem ? 'true' : 'false'}
        ></textarea>
        <span id="text-wrong" class="wrong">${textProblem}</span>
      </label>
      ${view.fault ? html`<p class="wrong" role="alert">${t.fault[view.fault.code]}</p>` : nothing}
      <div class="steps">
        <button class="primary" type="submit" aria-disabled=${String(sending)}>
          ${sending ? t.saving : t.sendMessage}
        </button>
        ${this.#back()}
      </div>
    </form>`;
  }

  #receipt() {
    const {t} = this;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div role="status">
        <h3>${t.messageLeft}</h3>
        <p>${t.messageLeftNext}</p>
      </div>
      <div class="steps">${this.#back()}</div>
    </form>`;
  }

  #back() {
    return html`<button class="plain" type="button" @click=${() => ask(this, {type: 'close-left-message'})}>
      ${this.t.back}
    </button>`;
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (this.view.phase !== 'writing') return;
    const {t} = this;
    const data = new FormData(event.target as HTMLFormElement);
    const [contact, text] = ['contact', 'text'].map((name) => (data.get(name) as string).trim()) as [string, string];
    this.contactProblem =
      contact === '' ? t.contactMissing : isEmail(contact) || isPhone(contact) ? '' : t.contactWrong;
    this.textProblem = text === '' ? t.messageMissing : '';
    const wrong = this.contactProblem ? 'contact' : this.textProblem ? 'text' : null;
    if (wrong) this.renderRoot.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
    else ask(this, {type: 'leave-message', message: {contact, text}});
  }
}

defineElement('cc-leave-message', CcLeaveMessage);

declare global {
  interface HTMLElementTagNameMap {
    'cc-leave-message': CcLeaveMessage;
  }
}
