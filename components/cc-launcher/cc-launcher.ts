import {clockFace} from '../clock-face.js';
import {sheetOf} from '../styles/sheet-of.js';
import {launcherStyles} from './cc-launcher.styles.js';

const SVG = 'http://www.w3.org/2000/svg';

const glyph = (name: string, d: string) => {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', name);
  path.setAttribute('d', d);
  return path;
};

const icon = () => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    glyph(
      'bubble',
      'M12 4c4.7 0 8.5 3.2 8.5 7.3s-3.8 7.3-8.5 7.3c-1 0-2-.15-2.9-.42L4.5 20l1.2-3.7A6.9 6.9 0 0 1 3.5 11.3C3.5 7.2 7.3 4 12 4Z',
    ),
    glyph('cross', 'M6 6l12 12M18 6L6 18'),
  );
  return svg;
};

const part = (tag: string, name: string) => {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute('part', name);
  return element;
};

/**
 * The round button that opens and closes the panel. It is drawn before Lit is there, so it is a plain element.
 *
 * @summary Shows what it is given: open or not, unread messages, the time of a call that goes on behind it.
 * @tagname cc-launcher
 * @attr {boolean} open - Whether the panel is shown; the speech bubble becomes a cross.
 * @csspart launcher - The round surface, with the native `<button>` spread over it.
 * @csspart badge - The count of unread messages.
 * @csspart timer - The time of the running call.
 * @cssproperty [--cc-accent=#0b6b5b] - Background; darkened as far as its text needs it.
 */
export class CcLauncher extends HTMLElement {
  readonly #button = document.createElement('button');
  readonly #timer = part('span', 'timer');
  readonly #badge = part('span', 'badge');
  #since: number | null = null;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open', delegatesFocus: true});
    root.adoptedStyleSheets = [sheetOf(launcherStyles)];
    this.#button.type = 'button';
    // Beside the button, not in it: its name is what it does, whatever is shown on it.
    const pill = part('div', 'launcher');
    for (const shown of [this.#timer, this.#badge]) shown.setAttribute('aria-hidden', 'true');
    pill.append(this.#button, icon(), this.#timer, this.#badge);
    root.append(pill);
  }

  connectedCallback(): void {
    this.callSince = this.#since;
  }

  disconnectedCallback(): void {
    clearInterval(this.#tick);
  }

  /** The button's accessible name. */
  set label(label: string) {
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
  }

  /** Unread messages, in figures and, for those who do not see them, in words. */
  set unread({count, words}: {count: number; words: string}) {
    this.#badge.textContent = count > 0 ? (count > 99 ? '99+' : String(count)) : '';
    if (count > 0) this.#button.setAttribute('aria-description', words);
    else this.#button.removeAttribute('aria-description');
  }

  /** Epoch milliseconds since which a call goes on; `null` shows none. */
  set callSince(since: number | null) {
    if (since === this.#since && since === null) return;
    this.#since = since;
    clearInterval(this.#tick);
    const show = () => (this.#timer.textContent = since === null ? '' : clockFace(Date.now() - since));
    show();
    if (since !== null) this.#tick = setInterval(show, 1_000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cc-launcher': CcLauncher;
  }
}
