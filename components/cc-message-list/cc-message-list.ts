import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {CallCard, TextMessage, ThreadItem} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {phoneIcon, videoIcon} from '../icons/chat-icons.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-message-list.styles.js';
import {dayOf, isGrouped, spokenDuration, timeOf} from './thread-format.js';

/** Closer to the end than this, the reader is taken along when something arrives, px. */
const NEAR_PX = 80;

/**
 * The thread: texts, notices and calls, oldest first.
 *
 * @summary A `log` named Messages. What arrives is spoken by a polite region of its own, once.
 * @tagname cc-message-list
 * @slot - Shown while the thread is empty.
 * @csspart log - The scrolling list.
 * @csspart bubble - One text.
 */
export class CcMessageList extends LitElement {
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    thread: {attribute: false},
    calls: {attribute: false},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** BCP 47 tag for times and numbers. */
  locale = 'en';
  /** The thread, oldest first. */
  thread: readonly ThreadItem[] = [];
  /** Calls that can be asked for again. */
  calls: readonly MediaKind[] = [];
  private get log() {
    return this.renderRoot.querySelector<HTMLElement>('.log')!;
  }

  #stays = true;
  #height = 0;
  #known = 0;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('thread')) return;
    const fresh = this.thread.slice(this.#known);
    // What is there at the first drawing was read before.
    if (this.hasUpdated && fresh.length > 0) this.#announce(fresh);
    if (fresh.some((item) => item.kind === 'text' && item.author === 'visitor')) this.#stays = true;
    this.#known = this.thread.length;
  }

  protected override firstUpdated() {
    // A call or a keyboard that takes room from the thread leaves its end in sight.
    new ResizeObserver(() => {
      this.#height = this.log.clientHeight;
      this.#follow();
    }).observe(this.log);
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('thread')) this.#follow();
  }

  protected override render() {
    const {thread, t} = this;
    return html`
      <div
        class="log"
        part="log"
        role="log"
        aria-label=${t.messages}
        aria-live="off"
        tabindex="0"
        @scroll=${this.#onScroll}
      >
        ${
          thread.length === 0
            ? html`<slot><p class="empty">${t.welcome}</p></slot>`
            : thread.map((item, index) => this.#item(item, thread[index - 1]))
        }
      </div>
      <div class="unseen" aria-live="polite"></div>
    `;
  }

  #follow() {
    if (this.#stays) this.log.scrollTop = this.log.scrollHeight;
  }

  #onScroll() {
    const {scrollHeight, scrollTop, clientHeight} = this.log;
    // Whoever has less room than at the last look has not scrolled away.
    if (clientHeight === this.#height) this.#stays = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }

  #announce(items: readonly ThreadItem[]) {
    // New nodes each time, so that the same words are spoken again when they come again.
    this.renderRoot
      .querySelector('[aria-live=polite]')!
      .replaceChildren(
        ...items.map((item) => Object.assign(document.createElement('p'), {textContent: this.#speak(item)})),
      );
  }

  #item(item: ThreadItem, before: ThreadItem | undefined) {
    const day = dayOf(item.at, this.locale);
    // Today needs no heading until there was another day.
    const former = dayOf(before ? before.at : Date.now(), this.locale);
    return html`${day === former ? nothing : html`<p class="day">${day}</p>`} ${this.#entry(item, before)}`;
  }

  #entry(item: ThreadItem, before: ThreadItem | undefined) {
    if (item.kind === 'call') return this.#card(item);
    if (item.kind === 'notice') return this.#aside(this.#speak(item));
    return item.author === 'system' ? this.#aside(item.text ?? this.t.unshown, 'auto') : this.#text(item, before);
  }

  #text(message: TextMessage, before: ThreadItem | undefined) {
    const {t} = this;
    const {author, delivery, id, text} = message;
    const first = !isGrouped(message, before);
    const time = timeOf(message.at, this.locale);
    return html`<div class="entry fresh ${author} ${delivery ?? ''} ${first ? 'first' : ''}">
      <span class=${first ? 'meta' : 'unseen'}><bdi>${this.#nameOf(message)}</bdi> · ${time}</span>
      <div class="bubble ${text === null ? 'unshown' : ''}" part="bubble" dir="auto">${text ?? t.unshown}</div>
      ${
        delivery === 'failed'
          ? html`<span class="undelivered"
              >${t.notSent}
              <button class="plain" type="button" @click=${() => ask(this, {type: 'resend', id})}>
                ${t.sendAgain}
              </button></span
            >`
          : nothing
      }
      ${delivery === 'sending' || delivery === 'sent' ? html`<span class="unseen">${t[delivery]}</span>` : nothing}
    </div>`;
  }

  #aside(text: string, dir: 'auto' | typeof nothing = nothing) {
    return html`<p class="notice fresh" dir=${dir}>${text}</p>`;
  }

  #card(card: CallCard) {
    const {t} = this;
    return html`<div class="card fresh ${card.fault ? 'failed-call' : ''}">
      <span class="mark">${card.media === 'video' ? videoIcon : phoneIcon}</span>
      <div>
        <strong>${card.media === 'video' ? t.videoCall : t.voiceCall}${this.#length(card)}</strong>
        <span>${card.fault ? t.fault[card.fault] : t.outcome[card.outcome]}</span>
      </div>
      ${
        this.calls.includes(card.media)
          ? html`<button class="plain" type="button" @click=${() => ask(this, {type: 'call', kind: card.media})}>
              ${t.callAgain}
            </button>`
          : nothing
      }
    </div>`;
  }

  #length({durationMs}: CallCard) {
    return durationMs > 0 ? ` · ${spokenDuration(durationMs, this.locale)}` : '';
  }

  #nameOf({author, name}: TextMessage): string {
    const {t} = this;
    return author === 'visitor' ? t.you : (name ?? (author === 'bot' ? t.bot : author === 'agent' ? t.agent : ''));
  }

  #speak(item: ThreadItem): string {
    const {t} = this;
    if (item.kind === 'notice') return t.notice[item.notice](item.name ?? t.agent);
    if (item.kind === 'text') {
      if (item.author === 'visitor') return '';
      const text = item.text ?? t.unshown;
      return item.author === 'system' ? text : `${this.#nameOf(item)}: ${text}`;
    }
    const kind = item.media === 'video' ? t.videoCall : t.voiceCall;
    return `${kind}${this.#length(item)}. ${item.fault ? t.fault[item.fault] : t.outcome[item.outcome]}`;
  }
}

defineElement('cc-message-list', CcMessageList);

declare global {
  interface HTMLElementTagNameMap {
    'cc-message-list': CcMessageList;
  }
}
