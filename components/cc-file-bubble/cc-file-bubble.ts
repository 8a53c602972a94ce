import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {FileView} from '../../machines/service-view.js';
import type {FileMessage} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {crossIcon, downloadIcon, fileIcon, retryIcon} from '../icons/thread-icons.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-file-bubble.styles.js';
import {partsOf, shownName, sizeOf} from './file-words.js';

/** A picture to be seen large. */
export class ViewPictureEvent extends Event {
  static readonly type = 'cc-view-picture';
  readonly messageId: string;
  constructor(messageId: string) {
    super(ViewPictureEvent.type, {bubbles: true, composed: false});
    this.messageId = messageId;
  }
}

/**
 * A picture, sound, video or document of the thread, fetched when it comes into sight; a document when it is asked for.
 *
 * @summary What it holds is shown from `blob:` addresses alone; any other file is offered for saving.
 * @tagname cc-file-bubble
 */
export class CcFileBubble extends LitElement {
  static override properties = {
    t: {attribute: false},
    locale: {attribute: false},
    message: {attribute: false},
    state: {attribute: false},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** BCP 47 tag for sizes. */
  locale = 'en';
  /** The message that brought the file. */
  message!: FileMessage;
  /** How far the file has been fetched; absent before it was asked for. */
  state: FileView | undefined;

  #sight: IntersectionObserver | null = null;
  #watched = '';
  #hadFocus = false;

  override connectedCallback() {
    super.connectedCallback();
    // What was moved is looked for anew.
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#watched = '';
  }

  protected override willUpdate() {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    // Whoever pressed a button that has made way stands at what it led to.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('a, button, audio, video')?.focus();
    }
    const {id, kind} = this.message;
    if (this.state || kind === 'document' || this.#watched === id) return;
    // The list reuses bubbles: what is in sight now may be another file.
    this.#watched = id;
    this.#sight?.disconnect();
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      this.#sight?.disconnect();
      ask(this, {type: 'fetch-file', id});
    });
    this.#sight.observe(this);
  }

  protected override render() {
    const {state, message, t} = this;
    if (state?.phase !== 'there' || message.kind === 'document') return this.#card();
    const name = shownName(message.file);
    switch (message.kind) {
      case 'image':
        return html`<button
          class="picture"
          type="button"
          aria-label=${t.viewPicture(name)}
          @click=${() => this.dispatchEvent(new ViewPictureEvent(message.id))}
        >
          <img src=${state.url} alt=${name} />
        </button>`;
      case 'audio':
        return html`<audio controls preload="metadata" src=${state.url} aria-label=${name}></audio>`;
      case 'video':
        return html`<video controls playsinline preload="metadata" src=${state.url} aria-label=${name}></video>`;
    }
  }

  #card() {
    const {state, message, locale} = this;
    const {bytes, extension} = message.file;
    const [start, end] = partsOf(shownName(message.file));
    const facts = [extension.toUpperCase(), bytes === null ? '' : sizeOf(bytes, locale)].filter(Boolean).join(' · ');
    return html`<div class="card">
      ${fileIcon}
      <div class="words">
        <bdi><span>${start}</span><span>${end}</span></bdi>
        ${state?.phase === 'failed' ? html`<small class="fault">${this.t.notFetched}</small>` : html`<small>${facts}</small>`}
        ${state?.phase === 'fetching' ? this.#progress(state.progress) : nothing}
      </div>
      ${this.#action()}
    </div>`;
  }

  #progress(progress: number | null) {
    return html`<progress aria-label=${this.t.fetching} max="1" value=${progress ?? nothing}></progress>`;
  }

  #action() {
    const {state, t, message} = this;
    const {id} = message;
    const name = shownName(message.file);
    if (state?.phase === 'there') {
      const label = t.saveFile(name);
      return html`<a class="button" href=${state.url} download=${name} aria-label=${label} title=${label}
        >${downloadIcon}</a
      >`;
    }
    const [label, icon, request] =
      state?.phase === 'fetching'
        ? ([t.cancel, crossIcon, {type: 'cancel-download', id}] as const)
        : state?.phase === 'failed'
          ? ([t.tryAgain, retryIcon, {type: 'fetch-file', id}] as const)
          : ([t.fetchFile(name), downloadIcon, {type: 'fetch-file', id}] as const);
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => ask(this, request)}
    >
      ${icon}
    </button>`;
  }
}

defineElement('cc-file-bubble', CcFileBubble);

declare global {
  interface HTMLElementTagNameMap {
    'cc-file-bubble': CcFileBubble;
  }
  interface HTMLElementEventMap {
    'cc-view-picture': ViewPictureEvent;
  }
}
