import type {LitElement, ReactiveController} from 'lit';

/** CSS pixels between a floating panel and the keyboard. */
const GAP = 12;
const CHANGES = ['resize', 'scroll'];

/**
 * Keeps the panel in what a keyboard on the screen leaves to see. Such a keyboard makes the visual viewport smaller, not
 * the one in which the page is laid out: what is fixed to that one's end would lie under the keys.
 *
 * @see https://drafts.csswg.org/css-viewport/#the-visualviewport-interface
 */
export class ClearOfKeyboard implements ReactiveController {
  readonly #host: LitElement;
  readonly #seen = visualViewport!;
  /** How far the panel is moved down, px. */
  #shift = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of CHANGES) this.#seen.addEventListener(type, this.#fit);
    this.#fit();
  }

  hostDisconnected(): void {
    for (const type of CHANGES) this.#seen.removeEventListener(type, this.#fit);
  }

  /** Nothing is taken back before it is set anew: a thread that grew for a moment would lose its place. */
  readonly #fit = () => {
    const panel = this.#host.renderRoot?.querySelector('cc-panel');
    if (!panel) return;
    const {offsetTop, height, scale} = this.#seen;
    // Who magnifies the page wants to see a part of it; in a panel of the page's own, the page scrolls to the field.
    const stays = scale > 1.01 || this.#host.hasAttribute('inline');
    // A sheet that reaches the screen's edges reaches the keyboard, too.
    const gap = matchMedia('(max-width: 480px)').matches ? 0 : GAP;
    panel.style.maxBlockSize = stays ? '' : `${height - 2 * gap}px`;
    const {top, bottom} = panel.getBoundingClientRect();
    const above = offsetTop + gap - (top - this.#shift);
    const below = offsetTop + height - gap - (bottom - this.#shift);
    this.#shift = stays ? 0 : below < 0 ? below : Math.max(0, above);
    panel.style.translate = this.#shift ? `0 ${this.#shift}px` : '';
  };
}
