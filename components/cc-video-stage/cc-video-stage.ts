import {html, nothing} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {RoamingElement} from '../roaming-element.js';
import {controls} from '../styles/controls.styles.js';
import {showStream} from '../styles/show-stream.js';
import {styles} from './cc-video-stage.styles.js';
import {cornerByKey, drag, glide, nextCorner, type Corner} from './corner-tile.js';
import {Fading} from './fading.js';
import {saveSnapshot} from './save-snapshot.js';

export {overVideo} from './over-video.styles.js';

/** So long what has been done is told, ms. */
const SAID_MS = 4_000;

/**
 * The pictures of a video call: the agent's, or a letter in its place, and the visitor's own in a corner of it.
 *
 * @summary What stands over it fades while nobody moves: its parent has the attribute `quiet` then.
 * @tagname cc-video-stage
 */
export class CcVideoStage extends RoamingElement {
  static override properties = {
    t: {attribute: false},
    call: {attribute: false},
    letter: {attribute: false},
    corner: {state: true},
    said: {state: true},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  /** Stands for the agent who shows no picture. */
  letter: string | undefined = '';
  private corner: Corner = {block: 'bottom', inline: 'end'};
  private said = '';
  #fading: Fading | null = null;
  #saidUntil: ReturnType<typeof setTimeout> | undefined;
  /** A drag ends with a click, which is none. */
  #dragged = false;

  override connectedCallback() {
    super.connectedCallback();
    this.#fading = this.parentElement && new Fading(this.parentElement);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#fading?.stop();
    clearTimeout(this.#saidUntil);
    this.said = '';
  }

  /** The agent's picture. */
  get picture(): HTMLVideoElement {
    return this.renderRoot.querySelector('.remote')!;
  }

  private get tile(): HTMLElement {
    return this.renderRoot.querySelector('.tile')!;
  }

  /** Saves what the agent shows, and says so. */
  async takeSnapshot(): Promise<void> {
    if (!(await saveSnapshot(this.picture))) return;
    this.said = this.t.snapshotTaken;
    clearTimeout(this.#saidUntil);
    this.#saidUntil = setTimeout(() => (this.said = ''), SAID_MS);
  }

  protected override render() {
    const {t, call, corner} = this;
    const [camera] = call.local?.getVideoTracks() ?? [];
    // A mirror is what everybody knows of oneself; what a phone's other camera sees is no mirror.
    const isMirrored = camera?.getSettings().facingMode !== 'environment';
    return html`
      <video
        class="remote"
        ${showStream(call.remote)}
        autoplay
        muted
        playsinline
        aria-label=${t.agentPicture}
        ?hidden=${!call.pictured}
      ></video>
      ${call.pictured ? nothing : html`<div class="avatar" aria-hidden="true"><span>${this.letter}</span></div>`}
      <div class="tile ${corner.block} ${corner.inline}" ?hidden=${!call.cameraOn || call.elsewhere}>
        <video
          class=${isMirrored ? 'mirrored' : ''}
          ${showStream(call.local)}
          autoplay
          muted
          playsinline
          aria-label=${t.yourPicture}
        ></video>
        <button
          class="move"
          type="button"
          aria-label=${t.moveYourPicture}
          title=${t.moveYourPicture}
          @pointerdown=${this.#onDown}
          @keydown=${this.#onKey}
          @click=${this.#onClick}
        ></button>
      </div>
      <p class="said" role="status">${this.said}</p>
    `;
  }

  async #moveTo(corner: Corner) {
    const from = this.tile.getBoundingClientRect();
    this.corner = corner;
    await this.updateComplete;
    glide(this.tile, from);
  }

  #onDown(event: PointerEvent) {
    this.#dragged = false;
    drag(this.tile, this, event, (corner) => {
      this.#dragged = corner !== null;
      void this.#moveTo(corner ?? this.corner);
    });
  }

  #onKey(event: KeyboardEvent) {
    const corner = cornerByKey(event.key, this.corner, this);
    if (!corner) return;
    event.preventDefault();
    void this.#moveTo(corner);
  }

  #onClick() {
    if (!this.#dragged) void this.#moveTo(nextCorner(this.corner));
    this.#dragged = false;
  }
}

defineElement('cc-video-stage', CcVideoStage);

declare global {
  interface HTMLElementTagNameMap {
    'cc-video-stage': CcVideoStage;
  }
}
