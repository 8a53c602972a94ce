import {sheetOf} from '../styles/sheet-of.js';
import {greetingStyles} from './cc-greeting.styles.js';

const SVG = 'http://www.w3.org/2000/svg';

const cross = () => {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M3 3l10 10M13 3L3 13');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  svg.append(path);
  return svg;
};

/**
 * A line that invites to the chat, beside the launcher. It comes before Lit may have, so it is a plain element.
 *
 * @summary A `status` with a button that opens the chat, and one that takes the greeting away.
 * @tagname cc-greeting
 * @attr {string} at - The corner in which the launcher stands, as `placement` of the widget.
 */
export class CcGreeting extends HTMLElement {
  readonly #words = document.createElement('button');
  readonly #close = document.createElement('button');
  /** The visitor follows the invitation. */
  onaccept: () => void = () => {};
  /** The visitor does not want to see it. */
  ondismiss: () => void = () => {};
  /** The greeting has left the page for good; moving it does not count. */
  ongone: () => void = () => {};

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheetOf(greetingStyles)];
    const status = document.createElement('div');
    status.setAttribute('role', 'status');
    for (const [button, name] of [
      [this.#words, 'words'],
      [this.#close, 'close'],
    ] as const) {
      button.type = 'button';
      button.className = name;
    }
    this.#words.dir = 'auto';
    this.#close.append(cross());
    status.append(this.#words);
    root.append(status, this.#close);
    this.#words.addEventListener('click', () => this.onaccept());
    this.#close.addEventListener('click', () => this.ondismiss());
    this.addEventListener('keydown', ({key}) => {
      if (key === 'Escape') this.ondismiss();
    });
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.ongone();
    });
  }

  /** What is said, and what the button that takes it away is called. */
  say(words: string, dismiss: string): void {
    this.#words.textContent = words;
    this.#close.setAttribute('aria-label', dismiss);
    this.#close.title = dismiss;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cc-greeting': CcGreeting;
  }
}
