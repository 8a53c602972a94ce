import {css, html, LitElement, type PropertyValues} from 'lit';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import {defineElement} from '../define-element.js';
import {controls} from '../styles/controls.styles.js';

/** Half waves from one end to the other, and how wide each is drawn. */
const WAVES = 28;
const WIDTH = 6;
const FRAMES_A_WAVE = 4;
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
        overflow: hidden;
      }
      path {
        stroke-width: 2.5;
        vector-effect: non-scaling-stroke;
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
  private get path() {
    return this.renderRoot.querySelector('path')!;
  }

  #stop: (() => void) | null = null;
  #levels: number[] = new Array<number>(WAVES + 1).fill(0);
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
      <svg viewBox="0 0 ${WAVES * WIDTH} 40" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 20H${WAVES * WIDTH}" />
      </svg>
    </div>`;
  }

  #listen() {
    this.#stop?.();
    this.#stop = null;
    if (!this.stream || !this.watch) return;
    try {
      this.#stop = this.watch(this.stream, (level) => this.#paint(level));
    } catch {
      // Where nothing can be measured, nobody is told that they are not heard.
      this.heard();
    }
  }

  #paint(level: number) {
    // The newest wave rises with each frame; a wave a frame would rush by too fast to read.
    const step = this.#frames++ % FRAMES_A_WAVE;
    const former = step === 0 ? 0 : (this.#levels.pop() ?? 0);
    if (step === 0) this.#levels.shift();
    this.#levels.push(Math.max(former, level));
    const begin = (-step / FRAMES_A_WAVE) * WIDTH;
    // Each half wave goes the other way, and keeps its side while it runs through.
    const side = Math.floor((this.#frames - 1) / FRAMES_A_WAVE) % 2 === 0 ? 1 : -1;
    const waves = this.#levels.map((height, at) => `q${WIDTH / 2} ${(at % 2 ? side : -side) * height * 34} ${WIDTH} 0`);
    this.path.setAttribute('d', `M${begin} 20${waves.join('')}`);
    if (level > 0.25) this.heard();
    const shown = Math.round(level * STEPS);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.meter.setAttribute('aria-valuenow', String((shown * 100) / STEPS));
  }
}

defineElement('cc-level-meter', CcLevelMeter);

declare global {
  interface HTMLElementTagNameMap {
    'cc-level-meter': CcLevelMeter;
  }
}
