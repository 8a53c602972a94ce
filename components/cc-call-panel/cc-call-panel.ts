import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {QueuePlace} from '../../src/domain/chat-ports.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {Messages} from '../../src/i18n/messages.js';
import {clockFace} from '../clock-face.js';
import {ClockController} from '../controllers/clock-controller.js';
import {defineElement} from '../define-element.js';
import {ask, type Request} from '../events/request-event.js';
import {cameraIcon, cameraOffIcon, hangUpIcon, microphoneIcon, mutedIcon} from '../icons/call-icons.js';
import {controls} from '../styles/controls.styles.js';
import {showStream} from '../styles/show-stream.js';
import {styles} from './cc-call-panel.styles.js';

/**
 * A call from the moment an agent is asked for to its end: who, how long, and the controls.
 *
 * @summary Shows what the call is, never what was pressed: an icon changes when the call did.
 * @tagname cc-call-panel
 * @csspart bar - The row of controls.
 */
export class CcCallPanel extends LitElement {
  static override properties = {
    t: {attribute: false},
    call: {attribute: false},
    name: {attribute: false},
    place: {attribute: false},
    watch: {attribute: false},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  /** The agent's name, where it is known. */
  name: string | null = null;
  /** The visitor's place while the call is queued. */
  place: QueuePlace | null = null;
  /** Measures; given by the root. */
  watch: WatchLevel | null = null;
  private get ring() {
    return this.renderRoot.querySelector<HTMLElement>('.ring');
  }

  #stopLevel: (() => void) | null = null;
  #watched: MediaStream | null = null;

  constructor() {
    super();
    new ClockController(this, () => this.call.connectedAt !== null);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(null);
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#follow(this.isConnected && this.call.kind === 'audio' ? this.call.remote : null);
    if (changed.has('call') && !this.#hasFocusedOnce) {
      this.#hasFocusedOnce = true;
      this.renderRoot.querySelector<HTMLElement>('.hangup')?.focus({preventScroll: true});
    }
  }

  #hasFocusedOnce = false;

  protected override render() {
    const {call, t} = this;
    const video = call.kind === 'video';
    return html`
      <div class=${video ? 'video' : ''}>
        ${video ? this.#pictures() : this.#voice()}
        <audio ${showStream(call.remote)} autoplay playsinline></audio>
        ${call.warning ? html`<p class="warning" role="alert">${t.fault[call.warning.code]}</p>` : nothing}
        <div class="bar" part="bar">
          ${
            call.canMute
              ? call.muted
                ? this.#button(t.unmuteMicrophone, mutedIcon, {type: 'toggle-microphone'}, 'off')
                : this.#button(t.muteMicrophone, microphoneIcon, {type: 'toggle-microphone'})
              : nothing
          }
          ${
            video && call.canShowCamera
              ? call.cameraOn
                ? this.#button(t.turnCameraOff, cameraIcon, {type: 'toggle-camera'})
                : this.#button(t.turnCameraOn, cameraOffIcon, {type: 'toggle-camera'}, 'off')
              : nothing
          }
          ${this.#button(t.hangUp, hangUpIcon, {type: 'hang-up'}, 'hangup')}
        </div>
      </div>
    `;
  }

  #voice() {
    const {t} = this;
    const name = this.name ?? t.agent;
    return html`<div class="audio">
      <span class="avatar" aria-hidden="true">${[...name][0]?.toUpperCase()}<span class="ring"></span></span>
      <div class="who">
        <strong><bdi>${this.name ?? t.voiceCall}</bdi></strong>
        <span class="status">${this.#status()}</span>
      </div>
    </div>`;
  }

  #pictures() {
    const {call, t} = this;
    return html`<div class="stage">
      <video class="remote" ${showStream(call.remote)} autoplay muted playsinline aria-label=${t.agentPicture}></video>
      <video
        class="self"
        ${showStream(call.local)}
        autoplay
        muted
        playsinline
        aria-label=${t.yourPicture}
        ?hidden=${!call.cameraOn}
      ></video>
      <span class="over">${this.#status()}</span>
    </div>`;
  }

  #status() {
    const {call, t} = this;
    const {phase, connectedAt} = call;
    const words =
      phase === 'queued' && this.place?.position != null
        ? t.queuePosition(this.place.position)
        : phase in t.callStatus
          ? t.callStatus[phase as keyof Messages['callStatus']]
          : '';
    // The words are spoken when they change; the time is there to be looked up.
    return html`<span role="status" class=${phase === 'connected' ? 'unseen' : ''}>${words}</span> ${
        connectedAt === null
          ? nothing
          : html`<span role="timer" aria-label=${t.callDuration}>${clockFace(Date.now() - connectedAt)}</span>`
      }`;
  }

  #button(label: string, icon: unknown, request: Request, kind = '') {
    return html`<button
      class=${kind}
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => ask(this, request)}
    >
      ${icon}
    </button>`;
  }

  #follow(stream: MediaStream | null) {
    if (stream === this.#watched) return;
    this.#watched = stream;
    this.#stopLevel?.();
    this.#stopLevel =
      stream && this.watch && !matchMedia('(prefers-reduced-motion: reduce)').matches
        ? this.watch(stream, (level) => {
            this.ring?.style.setProperty('opacity', String(Math.min(1, level * 1.5)));
            this.ring?.style.setProperty('transform', `scale(${1 + level * 0.3})`);
          })
        : null;
  }
}

defineElement('cc-call-panel', CcCallPanel);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-panel': CcCallPanel;
  }
}
