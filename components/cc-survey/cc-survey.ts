import {css, html, LitElement, nothing} from 'lit';
import type {SurveyView} from '../../machines/service-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {form} from '../styles/form.styles.js';
import {faceOf} from './faces.js';

/** saveSatisfaction takes fewer than 512 characters. */
const COMMENT = 511;
/** saveSatisfaction demands an evaluation even of a channel that asks for none: the middle says nothing. */
const NO_OPINION = '3';

/**
 * What the visitor is asked after a conversation with an agent.
 *
 * @summary A `group` named Rate this conversation; skipping it is as easy as answering.
 * @tagname cc-survey
 */
export class CcSurvey extends LitElement {
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    view: {attribute: false},
    missing: {state: true},
  };
  static override styles = [
    controls,
    form,
    css`
      .faces,
      .scores {
        display: flex;
        justify-content: space-between;
      }
      /* AICC's words for the levels need the room that the form leaves at its sides. */
      .faces {
        margin-inline: -10px;
        hyphens: auto;
      }
      .faces label,
      .scores label {
        position: relative;
        display: grid;
        justify-items: center;
        align-content: start;
        gap: 4px;
        flex: 1;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 6px 1px;
        border-radius: 12px;
        color: var(--meta);
        font-size: 12px;
        line-height: 16px;
        font-weight: 400;
        text-align: center;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      .scores label {
        place-content: center;
        font-size: 15px;
        font-variant-numeric: tabular-nums;
      }
      .faces input,
      .scores input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:checked) {
        background: var(--tint);
        color: var(--accent-text);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--accent-text);
        outline-offset: -2px;
      }
      .faces svg {
        inline-size: 32px;
        block-size: 32px;
      }
      .ends {
        display: flex;
        justify-content: space-between;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** BCP 47 tag for the scores' digits. */
  locale = 'en';
  view!: SurveyView;
  private missing = false;

  protected override render() {
    const {t, view} = this;
    const {questions} = view.survey;
    const saving = view.phase === 'saving';
    return html`<div role="group" aria-label=${t.rateConversation}>
      <form @submit=${this.#onSubmit} novalidate>
        <h3>${t.rateConversation}</h3>
        ${questions.includes('CSAT') ? this.#levels() : nothing} ${questions.includes('NPS') ? this.#scores() : nothing}
        ${questions.includes('FCR') ? this.#solved() : nothing}
        <label>
          <span>${t.comment} <small>(${t.optional})</small></span>
          <textarea name="comment" rows="3" maxlength=${COMMENT} dir="auto"></textarea>
        </label>
        ${view.fault ? html`<p class="wrong" role="alert">${t.fault[view.fault.code]}</p>` : nothing}
        <div class="steps">
          <button class="primary" type="submit" aria-disabled=${String(saving)}>${saving ? t.saving : t.submit}</button>
          <button class="plain" type="button" @click=${() => ask(this, {type: 'skip-survey'})}>${t.skip}</button>
        </div>
      </form>
    </div>`;
  }

  #levels() {
    const {t, missing} = this;
    const {levels} = this.view.survey;
    return html`<fieldset aria-describedby="wrong">
      <legend>${t.howWasIt}</legend>
      <div class="faces">
        ${levels.map(
          ({key, text}, index) =>
            html`<label dir="auto">
              <input type="radio" name="evaluation" value=${key} @change=${() => (this.missing = false)} />
              ${faceOf(levels.length < 2 ? 1 : index / (levels.length - 1))} ${text}
            </label>`,
        )}
      </div>
      <p id="wrong" class="wrong" role="alert">${missing ? t.chooseRating : nothing}</p>
    </fieldset>`;
  }

  #scores() {
    const {t} = this;
    const number = new Intl.NumberFormat(this.locale);
    return html`<fieldset>
      <legend>${t.recommend}</legend>
      <div class="scores">
        ${Array.from(
          {length: 10},
          (_, score) => html`<label><input type="radio" name="score" value=${score} />${number.format(score)}</label>`,
        )}
      </div>
      <div class="ends hint"><span>${t.recommendLow}</span><span>${t.recommendHigh}</span></div>
    </fieldset>`;
  }

  #solved() {
    const {t} = this;
    const choice = (value: string, text: string) =>
      html`<label class="choice"><input type="radio" name="solved" value=${value} />${text}</label>`;
    return html`<fieldset>
      <legend>${t.solved}</legend>
      ${choice('yes', t.yes)} ${choice('no', t.no)}
    </fieldset>`;
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (this.view.phase === 'saving') return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => data.get(name) as string | null;
    const asked = this.view.survey.questions.includes('CSAT');
    const evaluation = text('evaluation');
    if (asked && evaluation === null) {
      this.missing = true;
      this.renderRoot.querySelector<HTMLElement>('[name=evaluation]')?.focus();
      return;
    }
    const [score, solved] = [text('score'), text('solved')];
    ask(this, {
      type: 'answer-survey',
      answers: {
        evaluation: evaluation ?? NO_OPINION,
        comment: text('comment')?.trim() ?? '',
        score: score === null ? null : Number(score),
        solved: solved === null ? null : solved === 'yes',
      },
    });
  }
}

defineElement('cc-survey', CcSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'cc-survey': CcSurvey;
  }
}
