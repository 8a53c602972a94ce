import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {Messages} from '../../src/i18n/messages.js';
import '../cc-device-pickers/cc-device-pickers.js';
import '../cc-level-meter/cc-level-meter.js';
import {afterPaint} from '../after-paint.js';
import {defineElement} from '../define-element.js';
import {ask, type RequestEvent} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {showStream} from '../styles/show-stream.js';
import {tickBox} from '../styles/tick-box.styles.js';

/** After this long without a voice the visitor is told, ms. It never blocks the call. */
const SILENCE_MS = 6_000;

/**
 * Shows that microphone and camera work before an agent is reserved.
 *
 * @summary First the wait for permission, then level, picture and choice of devices.
 * @tagname cc-device-check
 */
export class CcDeviceCheck extends LitElement {
  static override properties = {
    t: {attribute: false},
    call: {attribute: false},
    watch: {attribute: false},
    silent: {state: true},
    seen: {state: true},
  };
  static override styles = [
    controls,
    tickBox,
    css`
      :host {
        display: block;
        margin: 0 12px 8px;
        padding: 18px;
        border-radius: 12px;
        background: var(--raised);
      }
      h3 {
        margin: 0 0 10px;
        font: inherit;
        font-size: 17px;
        line-height: 24px;
        font-weight: 600;
      }
      video {
        display: block;
        inline-size: 100%;
        max-block-size: clamp(96px, 16vh, 180px);
        margin-block-end: 10px;
        border-radius: 12px;
        background: var(--sunken);
        object-fit: cover;
        transform: scaleX(-1);
      }
      p {
        font-size: 13px;
        line-height: 18px;
      }
      /* The words come a moment later: what is below them stays where it is. */
      .asking {
        min-block-size: 36px;
      }
      .steps {
        position: sticky;
        inset-block-end: -18px;
        margin-block-end: -18px;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-block: 6px 18px;
        background: var(--raised);
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** The call, in its device check. */
  call!: CallView;
  /** Measures; given by the root. */
  watch: WatchLevel | null = null;
  private silent = false;
  /** It has been painted once: a screen reader tells of no words that come with their live region. */
  private seen = false;
  #heard = false;
  #microphone: MediaStreamTrack | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Goes on where the call is started. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  protected override willUpdate() {
    const [microphone] = this.call.local?.getAudioTracks() ?? [];
    if (microphone === this.#microphone) return;
    this.#microphone = microphone;
    this.silent = this.#heard = false;
    clearTimeout(this.#timer);
    if (microphone) this.#timer = setTimeout(() => (this.silent = !this.#heard), SILENCE_MS);
  }

  protected override firstUpdated() {
    afterPaint(() => (this.seen = true));
  }

  protected override updated(changed: PropertyValues<this>) {
    // A keyboard user goes on where the permission was given.
    if (changed.has('call') && this.call.step === 'devices' && changed.get('call')?.step !== 'devices') {
      this.focus();
    }
  }

  protected override render() {
    const {t, call} = this;
    const video = call.kind === 'video';
    // The question of the browser is open.
    const asking = call.step === 'prompt';
    return html`
      <h3>${video ? t.canWeSeeYou : t.canWeHearYou}</h3>
      ${asking ? nothing : this.#measures(video)}
      <p role="status" class=${asking ? 'asking' : ''}>${this.seen ? this.#status(asking, video) : nothing}</p>
      ${asking ? nothing : this.#devices()}
      <div class="steps">
        ${asking ? nothing : html`<button class="primary" type="button" @click=${this.#onStart}>${t.startCall}</button>`}
        <button class="plain" type="button" @click=${() => ask(this, {type: 'hang-up'})}>${t.cancel}</button>
      </div>
    `;
  }

  #status(asking: boolean, video: boolean) {
    const {t} = this;
    if (asking) return video ? t.askingCamera : t.askingMicrophone;
    return this.silent ? t.cannotHearYou : nothing;
  }

  #measures(video: boolean) {
    const {t, call} = this;
    return html`
      ${video ? html`<video ${showStream(call.local)} autoplay muted playsinline aria-label=${t.yourPicture}></video>` : nothing}
      <cc-level-meter
        .label=${t.microphoneLevel}
        .stream=${call.local}
        .watch=${this.watch}
        .heard=${this.#onHeard}
      ></cc-level-meter>
    `;
  }

  #devices() {
    const {t, call} = this;
    return html`
      ${
        call.warning || call.soundBlocked
          ? html`<cc-call-alerts .t=${t} .call=${call} @cc-request=${this.#pass}
              >${call.warning && t.fault[call.warning.code]}</cc-call-alerts
            >`
          : nothing
      }
      <cc-device-pickers .t=${t} .call=${call} @cc-request=${this.#pass}></cc-device-pickers>
      <label class="tick"><input type="checkbox" .checked=${call.skipCheck} />${t.skipCheck}</label>
    `;
  }

  #pass({request}: RequestEvent) {
    ask(this, request);
  }

  #onStart() {
    ask(this, {type: 'confirm-call', skipNext: this.renderRoot.querySelector('input')!.checked});
  }

  #onHeard = () => {
    this.#heard = true;
    this.silent = false;
  };
}

defineElement('cc-device-check', CcDeviceCheck);

declare global {
  interface HTMLElementTagNameMap {
    'cc-device-check': CcDeviceCheck;
  }
}
