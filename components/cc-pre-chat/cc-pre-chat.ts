import {html, LitElement, nothing} from 'lit';
import {checkAnswers, longestAnswer, type AnswerProblem, type PreChatField} from '../../src/domain/pre-chat.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {form} from '../styles/form.styles.js';

const AUTOCOMPLETE: Readonly<Record<string, string>> = {email: 'email', tel: 'tel', name: 'name'};

/**
 * The site's own form before the chat.
 *
 * @summary Fields as the site describes them; what is missing or wrong is said beside each.
 * @tagname cc-pre-chat
 */
export class CcPreChat extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    fields: {attribute: false},
    problems: {state: true},
  };
  static override styles = [controls, form];

  /** The texts. */
  t!: Messages;
  /** By which the labels are chosen. */
  locale = 'en';
  fields: readonly PreChatField[] = [];
  private problems: Readonly<Record<string, AnswerProblem>> = {};

  protected override render() {
    const {t, fields} = this;
    return html`<form @submit=${this.#onSubmit} novalidate>
      <h3>${t.beforeWeStart}</h3>
      ${fields.map((field) => this.#field(field))}
      <div class="steps"><button class="primary" type="submit">${t.beginChat}</button></div>
    </form>`;
  }

  #field(field: PreChatField) {
    const {t} = this;
    const problem = this.problems[field.name];
    const label = typeof field.label === 'string' ? field.label : (field.label[this.locale] ?? field.label['en'] ?? '');
    const words = html`<span dir="auto"
      >${label} ${field.required ? nothing : html`<small>(${t.optional})</small>`}</span
    >`;
    const wrong = html`<span id="wrong-${field.name}" class="wrong">${problem ? t.problem[problem] : nothing}</span>`;
    return field.type === 'checkbox'
      ? html`<div>
          <label class="choice">${this.#control(field, label)} ${words}</label>
          ${wrong}
        </div>`
      : html`<label>${words} ${this.#control(field, label)} ${wrong}</label>`;
  }

  #control(field: PreChatField, label: string) {
    const {name, type, options = [], value = ''} = field;
    const invalid = name in this.problems ? 'true' : 'false';
    const described = `wrong-${name}`;
    const required = String(field.required ?? false) as 'true' | 'false';
    switch (type) {
      case 'select':
        return html`<select
          name=${name}
          aria-label=${label}
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby=${described}
        >
          <option value="">${this.t.choose}</option>
          ${options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
        </select>`;
      case 'textarea':
        return html`<textarea
          name=${name}
          rows="3"
          dir="auto"
          maxlength=${longestAnswer(field)}
          aria-label=${label}
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        ></textarea>`;
      default:
        return html`<input
          name=${name}
          type=${type}
          dir=${type === 'tel' ? 'ltr' : 'auto'}
          maxlength=${longestAnswer(field)}
          autocomplete=${AUTOCOMPLETE[type] ?? AUTOCOMPLETE[name] ?? 'off'}
          aria-label=${label}
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby=${described}
          value=${type === 'checkbox' ? 'yes' : value}
        />`;
    }
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const values = Object.fromEntries(
      this.fields.map(({name}) => [name, ((data.get(name) as string | null) ?? '').trim()] as const),
    );
    this.problems = checkAnswers(this.fields, values);
    const wrong = this.fields.find(({name}) => name in this.problems);
    if (wrong) this.renderRoot.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus();
    else ask(this, {type: 'introduce', values});
  }
}

defineElement('cc-pre-chat', CcPreChat);

declare global {
  interface HTMLElementTagNameMap {
    'cc-pre-chat': CcPreChat;
  }
}
