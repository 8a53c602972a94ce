/** So long after the last movement the controls fade, ms. */
const REST_MS = 3_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Gives the ground that a picture covers the attribute `quiet` while nobody does anything there, so that what stands
 * over the picture can fade. Never under the focus of a keyboard user, never while something is open, and never where
 * less motion is wanted.
 */
export class Fading {
  readonly #ground: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ground: HTMLElement) {
    this.#ground = ground;
    ground.addEventListener('pointerdown', this.#shield, {capture: true});
    for (const sign of SIGNS) ground.addEventListener(sign, this.#wake);
    this.#wake();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#ground.removeEventListener('pointerdown', this.#shield, {capture: true});
    for (const sign of SIGNS) this.#ground.removeEventListener(sign, this.#wake);
    this.#ground.removeAttribute('quiet');
  }

  /** A finger that brings back what cannot be seen must not press it as well; a mouse has moved there before. */
  #shield = ({pointerType}: PointerEvent) => {
    if (pointerType === 'mouse' || !this.#ground.hasAttribute('quiet')) return;
    const swallow = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
    };
    this.#ground.addEventListener('click', swallow, {capture: true, once: true});
    // A finger that slid away makes no click: the next one is meant.
    this.#ground.addEventListener(
      'pointerdown',
      () => this.#ground.removeEventListener('click', swallow, {capture: true}),
      {once: true, capture: true},
    );
  };

  #wake = () => {
    this.#ground.removeAttribute('quiet');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#rest, REST_MS);
  };

  #rest = () => {
    const isNeeded =
      this.#ground.querySelector(':focus-visible, [aria-expanded=true]') !== null ||
      matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isNeeded) this.#wake();
    else this.#ground.setAttribute('quiet', '');
  };
}
