import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask, type Request, type RequestEvent} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-device-pickers.styles.js';

const KINDS = {microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput'} as const;

/**
 * Which microphone, camera and speaker a call uses, and what is done to the microphone's sound.
 *
 * @summary Lists show what is open, not what was pressed: a device that could not be opened is not chosen.
 * @tagname cc-device-pickers
 */
export class CcDevicePickers extends LitElement {
  static override properties = {t: {attribute: false}, call: {attribute: false}};
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** The call, whose devices are chosen. */
  call!: CallView;

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('call')) return;
    // Native controls show at once what was pressed.
    for (const name of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      const select = this.renderRoot.querySelector<HTMLSelectElement>(`[name=${name}]`);
      const at = select ? [...select.options].findIndex(({value}) => value === this.#open(name)) : -1;
      if (select && at >= 0) select.selectedIndex = at;
    }
  }

  protected override render() {
    const {t, call} = this;
    return html`
      ${this.#list('microphone', nothing)}
      ${
        call.kind === 'video'
          ? this.#list('camera', call.canFlip ? this.#button(t.switchCamera, {type: 'flip-camera'}) : nothing)
          : nothing
      }
      ${this.#list('speaker', this.#button(t.testSpeaker, {type: 'test-speaker'}))}
      <details @toggle=${() => void import('../cc-sound-options/cc-sound-options.js').catch(() => undefined)}>
        <summary>${t.soundOptions}</summary>
        <cc-sound-options
          .t=${t}
          .processing=${call.choice.processing ?? {}}
          @cc-request=${({request}: RequestEvent) => ask(this, request)}
        ></cc-sound-options>
      </details>
    `;
  }

  #list(name: keyof typeof KINDS, beside: unknown) {
    const label = this.t[name];
    const devices = this.call.devices.filter(({kind}) => kind === KINDS[name]);
    const isOffered = devices.length > 0 && (name !== 'speaker' || 'setSinkId' in HTMLMediaElement.prototype);
    return html`<div class="row">
      ${
        isOffered
          ? html`<label>
              ${label}
              <select name=${name} @change=${this.#onList}>
                ${devices.map((device, at) => html`<option value=${device.id}>${device.label || `${label} ${at + 1}`}</option>`)}
              </select>
            </label>`
          : nothing
      }
      ${beside}
    </div>`;
  }

  #button(label: string, request: Request) {
    return html`<button class="plain" type="button" @click=${() => ask(this, request)}>${label}</button>`;
  }

  /** The id of the device that is open now. */
  #open(name: keyof typeof KINDS) {
    const {local, choice} = this.call;
    if (name === 'speaker') return choice.speaker || 'default';
    const [track] = (name === 'microphone' ? local?.getAudioTracks() : local?.getVideoTracks()) ?? [];
    return track ? track.getSettings().deviceId : choice[name];
  }

  #onList({target}: Event) {
    const {name, value} = target as HTMLSelectElement;
    ask(this, {type: 'choose-devices', choice: {[name]: value}});
  }
}

defineElement('cc-device-pickers', CcDevicePickers);

declare global {
  interface HTMLElementTagNameMap {
    'cc-device-pickers': CcDevicePickers;
  }
}
