import {css, html, LitElement, nothing} from 'lit';
import {defineElement} from '../../../components/define-element.js';
import type {Locale} from '../../../src/domain/locales.js';
import type {Messages} from '../../../src/i18n/messages.js';
import {stageOf} from '../call-scene.js';
import {chatScene} from '../chat-scene.js';
import {readLog} from './read-log.js';
import {replay, type Step} from './replay.js';
import {viewsOf} from './views-of.js';

/** Between two steps that are played, ms. */
const PACE_MS = 700;

/**
 * Steps through an exported log, and shows what the widget showed.
 *
 * @summary A tool for whoever looks at a reported session; no part of the widget.
 */
export class SessionReplay extends LitElement {
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    log: {attribute: false},
    at: {state: true},
    playing: {state: true},
    complaint: {state: true},
  };

  static override styles = css`
    :host {
      display: flex;
      flex: 1;
      flex-flow: row wrap;
      align-content: start;
      gap: 16px;
      min-block-size: 0;
      padding: 16px;
    }
    .log,
    .scene {
      display: flex;
      flex: 1 1 280px;
      flex-direction: column;
      gap: 8px;
      max-inline-size: 560px;
      min-inline-size: 0;
      block-size: min(640px, 90vh);
    }
    .scene {
      max-inline-size: 392px;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: 16px;
    }
    .keys {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button,
    label {
      padding: 8px 12px;
      border: 1px solid var(--meta);
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:disabled {
      opacity: 0.5;
      cursor: default;
    }
    label:focus-within,
    button:focus-visible {
      outline: 3px solid var(--accent-text);
    }
    input {
      position: absolute;
      inline-size: 1px;
      opacity: 0;
    }
    ol {
      flex: 1;
      margin: 0;
      padding: 0;
      overflow: auto;
      list-style: none;
      font:
        13px/20px ui-monospace,
        monospace;
    }
    li {
      padding: 2px 8px;
      overflow-wrap: anywhere;
    }
    li[aria-current] {
      background: var(--tint);
    }
    p {
      margin: 0;
    }
  `;

  t!: Messages;
  locale: Locale = 'en';
  /** What `exportLog()` gave. */
  log = '';
  private at = 0;
  private playing = false;
  private complaint = '';
  #steps: readonly Step[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>) {
    if (!changed.has('log')) return;
    this.#stop();
    this.at = 0;
    try {
      this.#steps = replay(readLog(this.log));
      this.complaint = this.#steps.length > 0 ? '' : 'This log has no lines.';
    } catch (thrown) {
      this.#steps = [];
      this.complaint = (thrown as Error).message;
    }
  }

  protected override updated() {
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }

  protected override render() {
    const last = this.#steps.length - 1;
    return html`
      <div class="log">
        <div class="keys">
          <label>Open a log <input type="file" accept=".ndjson,.jsonl,.txt" @change=${this.#onFile} /></label>
          ${this.#key('First', this.at > 0, () => this.#go(0))}
          ${this.#key('Back', this.at > 0, () => this.#go(this.at - 1))}
          ${this.#key('Forward', this.at < last, () => this.#go(this.at + 1))}
          ${this.playing ? this.#key('Stop', true, () => this.#stop()) : this.#key('Play', last > 0, () => this.#play())}
        </div>
        <p role="status">${this.complaint || `Step ${this.at + 1} of ${last + 1}`}</p>
        <ol dir="ltr" tabindex="0" aria-label="Steps">
          ${this.#steps.map(
            ({line: {ms, level, source, message, data}}, place) =>
              html`<li aria-current=${place === this.at ? 'step' : nothing}>
                ${(ms / 1_000).toFixed(2)} s ${level} ${source}: ${message} ${JSON.stringify(data)}
              </li>`,
          )}
        </ol>
      </div>
      ${this.#scene()}
    `;
  }

  #key(label: string, enabled: boolean, press: () => void) {
    return html`<button type="button" ?disabled=${!enabled} @click=${press}>${label}</button>`;
  }

  #scene() {
    const step = this.#steps[this.at];
    if (!step) return nothing;
    const {chat, call} = viewsOf(step.moment);
    const {t, locale} = this;
    return html`<div class="scene" inert>
      ${step.moment.shown ? chatScene({t, locale, chat, stage: stageOf(t, call, null), calling: call.canHangUp}) : nothing}
    </div>`;
  }

  #go(place: number) {
    this.at = place;
  }

  #play() {
    if (this.at === this.#steps.length - 1) this.at = 0;
    this.playing = true;
    this.#timer = setInterval(() => {
      if (this.at < this.#steps.length - 1) this.at++;
      else this.#stop();
    }, PACE_MS);
  }

  #stop() {
    clearInterval(this.#timer);
    this.playing = false;
  }

  #onFile({target}: Event) {
    void (target as HTMLInputElement).files?.[0]?.text().then((text) => (this.log = text));
  }
}

defineElement('session-replay', SessionReplay);

declare global {
  interface HTMLElementTagNameMap {
    'session-replay': SessionReplay;
  }
}
