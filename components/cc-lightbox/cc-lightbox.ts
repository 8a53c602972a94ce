import {css, html, LitElement, nothing} from 'lit';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {crossIcon, downloadIcon} from '../icons/thread-icons.js';
import {controls} from '../styles/controls.styles.js';

/** A picture that can be seen large. */
export interface Picture {
  readonly id: string;
  readonly url: string;
  readonly name: string;
}

/**
 * Pictures of the thread, large, one at a time.
 *
 * @summary A modal `dialog`: Escape or a press beside the picture closes it, arrow keys turn the pages.
 * @tagname cc-lightbox
 */
export class CcLightbox extends LitElement {
  static override properties = {
    t: {attribute: false},
    pictures: {attribute: false},
    at: {state: true},
    large: {state: true},
  };
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: 100vw;
        block-size: 100dvh;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        padding: 0;
        border: 0;
        background: rgb(8 10 10 / 94%);
        color: #fff;
      }
      dialog::backdrop {
        background: none;
      }
      .bar {
        position: fixed;
        inset: env(safe-area-inset-top, 0) 0 auto;
        z-index: 1;
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 8px;
        background: linear-gradient(rgb(0 0 0 / 60%), transparent);
      }
      .bar bdi {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .bar > button,
      .bar > a {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 22px;
        background: none;
        color: #fff;
      }
      .bar > :is(a, button):hover {
        background: rgb(255 255 255 / 16%);
      }
      :focus-visible {
        outline-color: #fff;
      }
      .room {
        display: grid;
        place-items: center;
        min-inline-size: 100%;
        min-block-size: 100%;
        overflow: auto;
      }
      img {
        max-inline-size: 100vw;
        max-block-size: 100dvh;
        object-fit: contain;
        cursor: zoom-in;
      }
      .large img {
        max-inline-size: none;
        max-block-size: none;
        cursor: zoom-out;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** What can be seen, in the order of the thread. */
  pictures: readonly Picture[] = [];
  private at = '';
  private large = false;
  private get dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  /** Shows a picture; the focus comes back to where it was when the dialog closes. */
  async show(id: string): Promise<void> {
    this.at = id;
    this.large = false;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const {t} = this;
    const picture = this.pictures.find(({id}) => id === this.at);
    return html`<dialog aria-label=${picture?.name ?? t.picture} @keydown=${this.#onKey} @close=${() => (this.at = '')}>
      ${
        picture
          ? html`
              <div class="bar">
                <bdi>${picture.name}</bdi>
                <a href=${picture.url} download=${picture.name} aria-label=${t.saveFile(picture.name)}
                  >${downloadIcon}</a
                >
                <button type="button" aria-label=${t.close} @click=${() => this.dialog.close()}>${crossIcon}</button>
              </div>
              <div class="room ${this.large ? 'large' : ''}" @click=${this.#onRoom}>
                <img src=${picture.url} alt=${picture.name} @dblclick=${this.#zoom} />
              </div>
            `
          : nothing
      }
    </dialog>`;
  }

  #zoom = () => (this.large = !this.large);

  #onRoom(event: Event) {
    if (event.target === event.currentTarget) this.dialog.close();
  }

  #onKey(event: KeyboardEvent) {
    // Escape belongs to the dialog; the panel behind it stays as it is.
    event.stopPropagation();
    const turn = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (event.key === '+' || event.key === '-') this.large = event.key === '+';
    if (!turn) return;
    const sign = getComputedStyle(this).direction === 'rtl' ? -turn : turn;
    const index = this.pictures.findIndex(({id}) => id === this.at);
    this.at = this.pictures.at((index + sign) % this.pictures.length)?.id ?? this.at;
  }
}

defineElement('cc-lightbox', CcLightbox);

declare global {
  interface HTMLElementTagNameMap {
    'cc-lightbox': CcLightbox;
  }
}
