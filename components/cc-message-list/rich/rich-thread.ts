import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import '../../cc-bot-answer/cc-bot-answer.js';
import '../../cc-file-bubble/cc-file-bubble.js';
import type {ViewPictureEvent} from '../../cc-file-bubble/cc-file-bubble.js';
import {shownName} from '../../cc-file-bubble/file-words.js';
import '../../cc-find-bar/cc-find-bar.js';
import '../../cc-lightbox/cc-lightbox.js';
import type {Picture} from '../../cc-lightbox/cc-lightbox.js';
import {NO_SERVICES, type ServiceView} from '../../../machines/service-view.js';
import {wordsOfMarkup} from '../../../src/domain/markup-words.js';
import type {
  CallCard,
  CardMessage,
  Message,
  PlaceMessage,
  TextMessage,
  ThreadItem,
} from '../../../src/domain/thread.js';
import type {Messages} from '../../../src/i18n/messages.js';
import {ask, type RequestEvent} from '../../events/request-event.js';
import {phoneIcon, videoIcon} from '../../icons/chat-icons.js';
import {copyIcon, doneIcon, linkIcon, placeIcon} from '../../icons/thread-icons.js';
import type {CcMessageList} from '../cc-message-list.js';
import {fetchLinkify, link, linkedText, mayHoldLink, safeUrl} from './linked-text.js';
import {richStyles} from './rich-thread.styles.js';
import {fetchPurify, isMarkup, richText} from './rich-text.js';
import {spokenDuration} from './spoken-duration.js';
import {uploadBubble} from './upload-bubble.js';
import {ThreadWindow} from './thread-window.js';

/** This close to the oldest message the ones before it are fetched, px. */
const NEAR_PX = 80;

export {loadThreadMessages} from '../../../src/i18n/thread-catalogues.js';

/** Everything that a thread of more than plain texts needs; the list fetches it when it first holds such a thing. */
export class RichThread {
  readonly window: ThreadWindow;
  readonly #list: CcMessageList;
  readonly #asked = new Set<() => Promise<void>>();
  /** What arrived below what is in sight. */
  #unseen = 0;
  #revealed: string | null = null;
  /** The message that the mouse is over. */
  #pointed: string | null = null;
  #copied: string | null = null;
  /** How far the end was below the top of what is in sight before older items came, px. */
  #toEnd: number | null = null;

  constructor(list: CcMessageList) {
    this.#list = list;
    this.window = new ThreadWindow(list);
    const root = list.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, richStyles.styleSheet!];
    // What parts of the list ask for leaves its shadow tree in the list's own name.
    root.addEventListener('cc-request', (event) => {
      event.stopPropagation();
      ask(list, (event as RequestEvent).request);
    });
    root.addEventListener('pointerover', (event) => this.#point(event as PointerEvent));
    list.addEventListener('pointerleave', (event) => this.#point(event));
    root.addEventListener('cc-view-picture', (event) => {
      void list.renderRoot.querySelector('cc-lightbox')?.show((event as ViewPictureEvent).messageId);
    });
  }

  get #view(): ServiceView {
    return this.#list.services ?? NO_SERVICES;
  }

  /** The items, those of a long thread that are in sight, each in nodes of its own that move with it. */
  items(draw: (item: ThreadItem, index: number) => unknown): unknown {
    const {thread} = this.#list;
    const drawn = this.window.look();
    const start = drawn?.start ?? 0;
    const room = drawn && html`<i class="room"></i>`;
    return [
      this.top(),
      room,
      repeat(
        thread.slice(start, drawn?.end),
        ({id}) => id,
        (item, index) => draw(item, start + index),
      ),
      room,
    ];
  }

  /** How many older items came in front of those that were known. */
  moved(known: readonly ThreadItem[]): number {
    const first = known[0];
    const by = first ? this.#list.thread.findIndex(({id}) => id === first.id) : 0;
    const {log, stays} = this.#list;
    if (by > 0 && !stays) this.#toEnd = log.scrollHeight - log.scrollTop;
    return Math.max(0, by);
  }

  /** So many items have arrived. */
  missed(count: number): void {
    if (!this.#list.stays) this.#unseen += count;
  }

  /** The list has been drawn. */
  drawn(): void {
    const {log} = this.#list;
    this.window.drawn(log);
    if (this.#toEnd !== null && !this.window.isOn) log.scrollTop = log.scrollHeight - this.#toEnd;
    this.#toEnd = null;
    const found = this.#revealed && log.querySelector(`[data-id="${CSS.escape(this.#revealed)}"]`);
    for (const former of log.querySelectorAll('.found')) former.classList.remove('found');
    if (found) found.classList.add('found');
  }

  /** The reader has scrolled. */
  scrolled(): void {
    const {log, stays} = this.#list;
    if (log.scrollTop < NEAR_PX && this.#view.earlier === 'more') this.#fetchEarlier();
    if (!stays || this.#unseen === 0) return;
    this.#unseen = 0;
    this.#list.requestUpdate();
  }

  /** Brings an item into sight and marks it; `null` takes the mark away. */
  reveal(id: string | null): void {
    this.#revealed = id;
    const list = this.#list;
    if (id) {
      list.stays = false;
      this.window.scrollTo(list.thread.findIndex((item) => item.id === id));
    }
    list.requestUpdate();
    void list.updateComplete.then(() => list.log.querySelector('.found')?.scrollIntoView({block: 'center'}));
  }

  /** Opens the search. */
  find(): void {
    void this.#list.renderRoot.querySelector('cc-find-bar')?.show();
  }

  /** What a message's bubble shows. */
  content(message: Message): unknown {
    const {t, locale} = this.#list;
    switch (message.kind) {
      case 'text':
        return this.#text(message);
      case 'card':
        return this.#webCard(message);
      case 'place':
        return this.#place(message, t, locale);
      default:
        return html`<cc-file-bubble
          .t=${t}
          .locale=${locale}
          .message=${message}
          .state=${this.#view.files.get(message.id)}
        ></cc-file-bubble>`;
    }
  }

  /** A message in words; `null` where there are none. */
  words(message: Message): string | null {
    if (message.kind === 'text') {
      const {author, text} = message;
      return author === 'bot' && text !== null && isMarkup(text) ? wordsOfMarkup(text) : text;
    }
    if (message.kind === 'card') return message.title;
    if (message.kind === 'place') return message.description || this.#list.t.place;
    return shownName(message.file);
  }

  /** The sender's picture, from where the page or the contact centre are; `null` where there is none to be shown. */
  face({avatar}: Message): TemplateResult | null {
    return avatar ? html`<img class="face" src=${avatar} alt="" loading="lazy" />` : null;
  }

  /** What stands beside and below a message. @param index its place in the thread */
  below(message: Message, index: number): unknown {
    if (message.kind !== 'text') return nothing;
    return [
      this.#copy(message),
      message.answer
        ? html`<cc-bot-answer
            .t=${this.#list.t}
            .messageId=${message.id}
            .answer=${message.answer}
            .rating=${this.#view.ratings.get(message.id)}
            .latest=${index === this.#list.thread.length - 1}
          ></cc-bot-answer>`
        : nothing,
    ];
  }

  #point({target, pointerType}: PointerEvent): void {
    const id = pointerType === 'mouse' ? (target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'] : null;
    if (this.#pointed === (id ?? null)) return;
    this.#pointed = id ?? null;
    this.#copied = null;
    this.#list.requestUpdate();
  }

  /** For the mouse alone: fingers select, and with the keyboard the whole conversation is copied, from the menu. */
  #copy(message: TextMessage) {
    // Pages without https have no clipboard.
    if (message.id !== this.#pointed || !(navigator as {clipboard?: Clipboard}).clipboard) return nothing;
    const words = this.words(message);
    if (!words) return nothing;
    const {t} = this.#list;
    const done = this.#copied === message.id;
    const label = done ? t.copied : t.copy;
    return html`<button
      class="copy"
      type="button"
      tabindex="-1"
      aria-label=${label}
      title=${label}
      @click=${() => void this.#toClipboard(message.id, words)}
    >
      ${done ? doneIcon : copyIcon}
    </button>`;
  }

  async #toClipboard(id: string, words: string): Promise<void> {
    // Where the browser does not let it, the button stays as it is.
    await navigator.clipboard.writeText(words).then(
      () => (this.#copied = id),
      () => undefined,
    );
    this.#list.requestUpdate();
  }

  /** A call that is over. */
  card(card: CallCard): TemplateResult {
    const {t, calls} = this.#list;
    return html`<div class="card ${card.fault ? 'failed-call' : ''}">
      <span class="mark">${card.media === 'video' ? videoIcon : phoneIcon}</span>
      <div>
        <strong>${this.#callName(card)}</strong>
        <span>${this.#callEnd(card)}</span>
      </div>
      ${
        calls.includes(card.media)
          ? html`<button class="plain" type="button" @click=${() => ask(this.#list, {type: 'call', kind: card.media})}>
              ${t.callAgain}
            </button>`
          : nothing
      }
    </div>`;
  }

  speakCall(card: CallCard): string {
    return `${this.#callName(card)}. ${this.#callEnd(card)}`;
  }

  /** What is on its way, below the newest message. */
  uploads() {
    const {t} = this.#list;
    return this.#view.uploads.map((upload) => uploadBubble(upload, t, this.#list));
  }

  /** What lies over the list: the way to new messages, the search, a picture. */
  overlay() {
    const {t, locale} = this.#list;
    return html`
      ${
        this.#unseen > 0
          ? html`<button class="new" type="button" @click=${this.#toNewest}>
              ${t.newMessages} <span>${new Intl.NumberFormat(locale).format(this.#unseen)}</span>
            </button>`
          : nothing
      }
      <cc-find-bar
        .t=${t}
        .locale=${locale}
        .thread=${this.#list.thread}
        .list=${this.#list}
        .rich=${this}
      ></cc-find-bar>
      <cc-lightbox .t=${t} .pictures=${this.#pictures()}></cc-lightbox>
    `;
  }

  #toNewest = () => {
    this.#unseen = 0;
    this.#list.stays = true;
    this.window.scrollToEnd();
    this.#list.requestUpdate();
    this.#list.focus();
  };

  #callName({media, durationMs}: CallCard): string {
    const {t, locale} = this.#list;
    const length = durationMs > 0 ? ` · ${spokenDuration(durationMs, locale)}` : '';
    return (media === 'video' ? t.videoCall : t.voiceCall) + length;
  }

  #callEnd({fault, outcome}: CallCard): string {
    const {t} = this.#list;
    // The calls' own texts may still be on their way.
    return (fault ? t.fault[fault] : t.outcome?.[outcome]) ?? '';
  }

  /** The way to what was said before. */
  top() {
    const {earlier} = this.#view;
    if (earlier === 'none') return nothing;
    const {t} = this.#list;
    if (earlier === 'fetching') return html`<p class="notice" role="status">${t.fetchingEarlier}</p>`;
    return html`<p class="notice">
      ${earlier === 'failed' ? t.earlierNotFetched : nothing}
      <button class="plain" type="button" @click=${() => this.#fetchEarlier()}>
        ${earlier === 'failed' ? t.tryAgain : t.showEarlier}
      </button>
    </p>`;
  }

  #fetchEarlier(): void {
    ask(this.#list, {type: 'earlier-messages'});
  }

  #pictures(): Picture[] {
    const {files} = this.#view;
    if (files.size === 0) return [];
    return this.#list.thread.flatMap((item) => {
      const file = item.kind === 'image' ? files.get(item.id) : undefined;
      return item.kind === 'image' && file?.phase === 'there'
        ? [{id: item.id, url: file.url, name: shownName(item.file)}]
        : [];
    });
  }

  #text(message: Extract<Message, {kind: 'text'}>): unknown {
    const text = message.text ?? this.#list.t.unshown;
    if (message.author === 'bot' && isMarkup(text)) {
      this.#fetch(fetchPurify);
      return richText(message);
    }
    if (mayHoldLink(text)) this.#fetch(fetchLinkify);
    return linkedText(text);
  }

  #webCard({title, description, url}: CardMessage) {
    const to = safeUrl(url);
    return html`<div class="web">
      ${linkIcon}
      <div>
        <strong dir="auto">${title}</strong>
        ${description ? html`<p dir="auto">${description}</p>` : nothing}
        ${to ? link(to.host + to.pathname.replace(/\/$/, ''), to) : html`<bdi>${url}</bdi>`}
      </div>
    </div>`;
  }

  #place({latitude, longitude, description}: PlaceMessage, t: Messages, locale: string) {
    const degrees = new Intl.NumberFormat(locale, {maximumFractionDigits: 5});
    const map = new URL('https://www.openstreetmap.org/');
    map.search = `mlat=${latitude}&mlon=${longitude}`;
    map.hash = `map=16/${latitude}/${longitude}`;
    return html`<div class="web">
      ${placeIcon}
      <div>
        <strong dir="auto">${description || t.place}</strong>
        <p>${degrees.format(latitude)}, ${degrees.format(longitude)}</p>
        <a href=${map.href} target="_blank" rel="noopener noreferrer">${t.openMap}</a>
      </div>
    </div>`;
  }

  /** Fetches a library once; until it has come the words stand there plain. */
  #fetch(load: () => Promise<void>): void {
    if (this.#asked.has(load)) return;
    this.#asked.add(load);
    load().then(
      () => this.#list.requestUpdate(),
      // The next message asks again.
      () => this.#asked.delete(load),
    );
  }
}
