import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {ServiceView} from '../../machines/service-view.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {isMessage, type Message, type ThreadItem} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-message-list.styles.js';
import type {RichThread} from './rich/rich-thread.js';
import {dayOf, isGrouped, timeOf} from './thread-format.js';

/** Closer to the end than this, the reader is taken along when something arrives, px. */
const NEAR_PX = 80;
/** More than this at once are not read out but counted. */
const SPOKEN = 5;
/** Longer threads are not drawn whole. */
const WHOLE = 150;
/** So many of them are drawn until there is a window on them. */
const NEWEST = 24;

/** What draws more than plain texts. */
export const importRich = () => import('./rich/rich-thread.js');

/** Whether an item is more than the list itself can draw: a call, a file, a card, a link, markup, a bot's question. */
const isRich = (item: ThreadItem) =>
  item.kind !== 'notice' &&
  (item.kind !== 'text' || item.answer || /:\/\/|www\.|@|<\w|\.[a-z]{2}/i.test(item.text ?? ''));

/**
 * The thread: texts and notices, oldest first; what more there can be in one is fetched when it first is.
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
    services: {attribute: false},
    loadRich: {attribute: false},
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
  /** Files, uploads, ratings and history, once any of them was asked for. */
  services: ServiceView | null = null;
  /** Fetches what draws more than plain texts, once its texts are in {@link t}. */
  loadRich = importRich;
  /** Whether the reader is taken along when something arrives. */
  stays = true;

  #top = 0;
  #known: readonly ThreadItem[] = [];
  /** What arrived last: nothing else moves. */
  #fresh = new Set<string>();
  #rich: RichThread | null = null;
  #fetching: Promise<void> | null = null;

  /** The scrolling box. */
  get log(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.log')!;
  }

  /** Opens the search. */
  find(): void {
    void this.#enrich().then(() => this.#rich?.find());
  }

  override focus(): void {
    this.log.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const {thread} = this;
    if (!this.#rich && (this.services || this.#newest().some(isRich))) void this.#enrich();
    // The end of a long thread is painted first.
    else if (!this.#rich && thread.length > WHOLE) requestAnimationFrame(() => setTimeout(() => void this.#enrich()));
    if (!changed.has('thread')) return;
    const fresh = thread.slice(this.#known.length + (this.#rich?.moved(this.#known) ?? 0));
    this.#known = thread;
    if (fresh.some((item) => isMessage(item) && item.author === 'visitor')) this.stays = true;
    // What is there at the first drawing was read before.
    if (!this.hasUpdated || fresh.length === 0) return;
    this.#fresh = new Set(fresh.slice(-NEWEST).map(({id}) => id));
    this.#rich?.missed(fresh.length);
    if (this.#rich || !this.#fetching) this.#announce(fresh);
    else void this.#fetching.then(() => this.#announce(fresh));
  }

  protected override firstUpdated() {
    // A call or a keyboard that takes room from the thread leaves its end in sight.
    new ResizeObserver(() => this.#follow()).observe(this.log);
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#rich?.drawn();
    if (changed.has('thread') || this.#rich) this.#follow();
  }

  protected override render() {
    const {thread, t} = this;
    const rich = this.#rich;
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
            ? html`${rich?.top()}<slot><p class="empty">${t.welcome}</p></slot>`
            : (rich?.items(this.#item) ??
              this.#newest().map((item, index, {length}) => this.#item(item, thread.length - length + index)))
        }
        ${rich?.uploads()}
      </div>
      ${rich?.overlay()}
      <div class="unseen" aria-live="polite"></div>
    `;
  }

  /** What is drawn until there is a window on a long thread: its end. */
  #newest() {
    const {thread} = this;
    return thread.length > WHOLE ? thread.slice(-NEWEST) : thread;
  }

  #follow() {
    this.#look();
    if (!this.stays) return;
    const {log} = this;
    log.scrollTop = log.scrollHeight;
    this.#top = log.scrollTop;
  }

  /** Whether the reader is at the end, or has gone up; asked before anything moves, too: scrolling is told late. */
  #look() {
    const {scrollHeight, scrollTop, clientHeight} = this.log;
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) this.stays = true;
    // What comes or changes below never takes the top of what is in sight up.
    else if (scrollTop < this.#top) this.stays = false;
    this.#top = scrollTop;
  }

  #onScroll() {
    this.#look();
    this.#rich?.scrolled();
  }

  #enrich(): Promise<void> {
    return (this.#fetching ??= this.loadRich().then(
      async ({RichThread}) => {
        this.#rich = new RichThread(this);
        this.requestUpdate();
        await this.updateComplete;
      },
      () => {
        // What plain texts cannot show is told in its place; the next change tries again.
        this.#fetching = null;
      },
    ));
  }

  #announce(items: readonly ThreadItem[]) {
    const words = items.length > SPOKEN ? [this.t.unread(items.length)] : items.map(this.#speak);
    // New nodes each time, so that the same words are spoken again when they come again.
    this.renderRoot
      .querySelector('[aria-live=polite]')!
      .replaceChildren(...words.map((textContent) => Object.assign(document.createElement('p'), {textContent})));
  }

  /** One item with all that stands beside it. @param index its place in the thread */
  #item = (item: ThreadItem, index: number) => {
    const before = this.thread[index - 1];
    const day = dayOf(item.at, this.locale);
    // Today needs no heading until there was another day.
    const former = dayOf(before ? before.at : Date.now(), this.locale);
    return html`<div class="item ${this.#fresh.has(item.id) ? 'fresh' : ''}" data-index=${index} data-id=${item.id}>
      ${day === former ? nothing : html`<p class="day">${day}</p>`} ${this.#entry(item, before, index)}
    </div>`;
  };

  #entry(item: ThreadItem, before: ThreadItem | undefined, index: number) {
    if (item.kind === 'call') return this.#rich?.card(item);
    return item.kind === 'notice' || (item.author === 'system' && item.kind === 'text')
      ? html`<p class="notice" dir=${item.kind === 'text' ? 'auto' : nothing}>${this.#speak(item)}</p>`
      : this.#message(item, before, index);
  }

  #message(message: Message, before: ThreadItem | undefined, index: number) {
    const {t} = this;
    const {author, delivery, id, kind} = message;
    const rich = this.#rich;
    const first = !isGrouped(message, before);
    const bubble = kind !== 'text' ? 'framed' : message.text === null ? 'unshown' : '';
    return html`<div class="entry ${author} ${delivery ?? ''} ${first ? 'first' : ''}">
      <span class=${first ? 'meta' : 'unseen'}
        >${author === 'visitor' ? nothing : (rich?.face(message) ?? this.#face(message))}<bdi
          >${this.#nameOf(message)}</bdi
        >
        · ${timeOf(message.at, this.locale)}</span
      >
      <div class="bubble ${bubble}" part="bubble" dir="auto">${rich?.content(message) ?? this.#words(message)}</div>
      ${
        delivery === 'failed'
          ? html`<span class="undelivered"
              >${t.notSent}
              <button class="plain" type="button" @click=${() => ask(this, {type: 'resend', id})}>
                ${t.sendAgain}
              </button></span
            >`
          : delivery && html`<span class="tick"><span class="unseen">${t[delivery]}</span></span>`
      }
      ${rich?.below(message, index)}
    </div>`;
  }

  #face(message: Message) {
    return html`<i class="face" data-initial=${[...this.#nameOf(message)][0]?.toUpperCase() ?? ''}></i>`;
  }

  #nameOf({author, name}: Message): string {
    const {t} = this;
    return author === 'visitor' ? t.you : (name ?? (author === 'bot' ? t.bot : author === 'agent' ? t.agent : ''));
  }

  #words(message: Message): string {
    return this.#rich?.words(message) ?? (message.kind === 'text' && message.text ? message.text : this.t.unshown);
  }

  #speak = (item: ThreadItem): string => {
    const {t} = this;
    if (item.kind === 'notice') return t.notice[item.notice](item.name ?? t.agent);
    if (item.kind === 'call') return this.#rich?.speakCall(item) ?? '';
    if (item.author === 'visitor') return '';
    const text = this.#words(item);
    return item.author === 'system' ? text : `${this.#nameOf(item)}: ${text}`;
  };
}

defineElement('cc-message-list', CcMessageList);

declare global {
  interface HTMLElementTagNameMap {
    'cc-message-list': CcMessageList;
  }
}
