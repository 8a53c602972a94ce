import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {Device, DeviceChoice} from '../../src/domain/call-ports.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {Messages} from '../../src/i18n/messages.js';
import '../cc-level-meter/cc-level-meter.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {showStream} from '../styles/show-stream.js';

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
  };
  static override styles = [
    controls,
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
      label {
        display: block;
        margin-block-start: 10px;
        color: var(--meta);
        font-size: 13px;
        line-height: 18px;
      }
      select {
        display: block;
        inline-size: 100%;
        min-block-size: 44px;
        margin-block-start: 2px;
        padding-inline: 10px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        color: var(--text);
        font-size: 16px;
        text-overflow: ellipsis;
      }
      video {
        display: block;
        inline-size: 100%;
        max-block-size: 180px;
        margin-block-end: 10px;
        border-radius: 12px;
        background: var(--sunken);
        object-fit: cover;
        transform: scaleX(-1);
      }
      .hint {
        margin-block-start: 6px;
        font-size: 13px;
        line-height: 18px;
      }
      .steps {
        position: sticky;
        inset-block-end: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 6px;
        padding-block: 10px 0;
        background: inherit;
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
  #heard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('call');
    if (!changed.has('call') || before?.local === this.call.local) return;
    this.silent = this.#heard = false;
    clearTimeout(this.#timer);
    if (this.call.local) this.#timer = setTimeout(() => (this.silent = !this.#heard), SILENCE_MS);
  }

  protected override updated(changed: PropertyValues<this>) {
    // A keyboard user goes on where the permission was given.
    const before = changed.get('call');
    const opened = changed.has('call') && this.call.step === 'devices' && before?.step !== 'devices';
    // Whoever changes a device goes on choosing.
    if (opened && !before?.devices.length) {
      this.renderRoot.querySelector<HTMLElement>('button.primary')?.focus();
    }
  }

  protected override render() {
    const {t, call} = this;
    const video = call.kind === 'video';
    return html`
      <h3>${video ? t.canWeSeeYou : t.canWeHearYou}</h3>
      ${this.#asking ? html`<p role="status">${video ? t.askingCamera : t.askingMicrophone}</p>` : this.#devices()}
      <div class="steps">
        ${
          this.#asking
            ? nothing
            : html`<button
                class="primary"
                type="button"
                ?disabled=${call.step === 'prompt'}
                @click=${() => ask(this, {type: 'confirm-call'})}
              >
                ${t.startCall}
              </button>`
        }
        <button class="plain" type="button" @click=${() => ask(this, {type: 'hang-up'})}>${t.cancel}</button>
      </div>
    `;
  }

  /** The question of the browser is open; while another device is opened there is none. */
  get #asking() {
    return this.call.step === 'prompt' && this.call.devices.length === 0;
  }

  #devices() {
    const {t, call} = this;
    return html`
      ${
        call.kind === 'video'
          ? html`<video ${showStream(call.local)} autoplay muted playsinline aria-label=${t.yourPicture}></video>`
          : nothing
      }
      <cc-level-meter
        .label=${t.microphoneLevel}
        .stream=${call.local}
        .watch=${this.watch}
        .heard=${this.#onHeard}
      ></cc-level-meter>
      <p class="hint" role="status">${this.silent ? t.cannotHearYou : nothing}</p>
      ${this.#choice(t.microphone, 'audioinput', (microphone) => ({microphone}))}
      ${call.kind === 'video' ? this.#choice(t.camera, 'videoinput', (camera) => ({camera})) : nothing}
    `;
  }

  #choice(label: string, kind: Device['kind'], choose: (id: string) => DeviceChoice) {
    const devices = this.call.devices.filter((device) => device.kind === kind);
    const tracks = kind === 'audioinput' ? this.call.local?.getAudioTracks() : this.call.local?.getVideoTracks();
    const open = tracks?.[0]?.getSettings().deviceId;
    return html`<label>
      ${label}
      <select
        @change=${(event: Event) =>
          ask(this, {type: 'choose-devices', choice: choose((event.target as HTMLSelectElement).value)})}
      >
        ${devices.map(
          ({id, label: name}, index) =>
            html`<option value=${id} ?selected=${id === open}>${name || `${label} ${index + 1}`}</option>`,
        )}
      </select>
    </label>`;
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
