import {css, html, LitElement, svg, type PropertyValues} from 'lit';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import {defineElement} from '../define-element.js';
import {controls} from '../styles/controls.styles.js';

const BARS = 28;
const FRAMES_A_BAR = 4;
/** Steps of the spoken value, so that a screen reader is not told of every frame. */
const STEPS = 10;

/**
 * How loud the microphone is, drawn as a wave that runs through.
 *
 * @summary A `meter` from 0 to 100, painted without rendering: the level changes with each frame.
 * @tagname cc-level-meter
 */
export class CcLevelMeter extends LitElement {
  static override properties = {
    label: {attribute: false},
    stream: {attribute: false},
    watch: {attribute: false},
    heard: {attribute: false},
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 40px;
        stroke: var(--accent-text);
        stroke-width: 3;
      }
    `,
  ];

  /** The accessible name. */
  label = '';
  /** What is measured. */
  stream: MediaStream | null = null;
  /** Measures; given by the root, since elements know no adapters. */
  watch: WatchLevel | null = null;
  /** Called when the level is that of a voice. */
  heard: () => void = () => {};
  private get meter() {
    return this.renderRoot.querySelector<HTMLElement>('[role=meter]')!;
  }

  #stop: (() => void) | null = null;
  #levels: number[] = new Array<number>(BARS).fill(0);
  #shown = -1;
  #frames = 0;

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('stream') || changed.has('watch')) this.#listen();
  }

  protected override render() {
    return html`<div role="meter" aria-label=${this.label} aria-valuemin="0" aria-valuemax="100" aria-valuenow="0">
      <svg viewBox="0 0 ${BARS * 6} 40" preserveAspectRatio="none" aria-hidden="true">
        ${this.#levels.map((_, bar) => svg`<line x1=${bar * 6 + 3} x2=${bar * 6 + 3} y1="19" y2="21" />`)}
      </svg>
    </div>`;
  }

  #listen() {
    this.#stop?.();
    this.#stop = this.stream && this.watch ? this.watch(this.stream, (level) => this.#paint(level)) : null;
  }

  #paint(level: number) {
    // The newest bar rises with each frame; a frame a bar would rush by too fast to read.
    const starts = this.#frames++ % FRAMES_A_BAR === 0;
    const former = starts ? 0 : (this.#levels.pop() ?? 0);
    if (starts) this.#levels.shift();
    this.#levels.push(Math.max(former, level));
    const lines = this.renderRoot.querySelectorAll('line');
    this.#levels.forEach((height, bar) => {
      lines[bar]?.setAttribute('y1', String(20 - 1 - height * 17));
      lines[bar]?.setAttribute('y2', String(20 + 1 + height * 17));
    });
    if (level > 0.25) this.heard();
    const step = Math.round(level * STEPS);
    if (step === this.#shown) return;
    this.#shown = step;
    this.meter.setAttribute('aria-valuenow', String((step * 100) / STEPS));
  }
}

defineElement('cc-level-meter', CcLevelMeter);

declare global {
  interface HTMLElementTagNameMap {
    'cc-level-meter': CcLevelMeter;
  }
}
