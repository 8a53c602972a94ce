import {css, html, LitElement, type PropertyValues} from 'lit';
import type {SoundProcessing} from '../../src/domain/call-ports.js';
import type {Messages} from '../../src/i18n/messages.js';
import {defineElement} from '../define-element.js';
import {ask} from '../events/request-event.js';
import {controls} from '../styles/controls.styles.js';
import {tickBox} from '../styles/tick-box.styles.js';

/**
 * What is done to the microphone's sound.
 *
 * @summary Checkboxes that show what is so; whatever was never chosen is on.
 * @tagname cc-sound-options
 */
export class CcSoundOptions extends LitElement {
  static override properties = {t: {attribute: false}, processing: {attribute: false}};
  static override styles = [
    controls,
    tickBox,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** What was chosen. */
  processing: SoundProcessing = {};

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('processing')) return;
    // A checkbox shows at once what was pressed.
    for (const box of this.renderRoot.querySelectorAll('input')) {
      box.checked = this.processing[box.name as keyof SoundProcessing] !== false;
    }
  }

  protected override render() {
    const {t} = this;
    return html`
      ${this.#box('echoCancellation', t.echoCancellation)} ${this.#box('noiseSuppression', t.noiseSuppression)}
      ${this.#box('autoGainControl', t.automaticGain)}
    `;
  }

  #box(name: keyof SoundProcessing, label: string) {
    return html`<label class="tick"><input type="checkbox" name=${name} @change=${this.#onChange} />${label}</label>`;
  }

  #onChange({target}: Event) {
    const {name, checked} = target as HTMLInputElement;
    ask(this, {type: 'choose-devices', choice: {processing: {...this.processing, [name]: checked}}});
  }
}

defineElement('cc-sound-options', CcSoundOptions);

declare global {
  interface HTMLElementTagNameMap {
    'cc-sound-options': CcSoundOptions;
  }
}
