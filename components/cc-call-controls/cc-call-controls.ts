import {html, LitElement, nothing} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import type {CcCallPanel} from '../cc-call-panel/cc-call-panel.js';
import '../cc-device-pickers/cc-device-pickers.js';
import type {CcVideoStage} from '../cc-video-stage/cc-video-stage.js';
import {defineElement} from '../define-element.js';
import {ask, type Request, type RequestEvent} from '../events/request-event.js';
import * as icons from '../icons/call-extra-icons.js';
import {popOutIcon} from '../icons/call-icons.js';
import {controls} from '../styles/controls.styles.js';
import {hasCallWindows, moveCall} from './call-window.js';
import {canLeavePage, canFillScreen, fillScreen, isPoppedOut, popOut} from './picture-windows.js';
import {styles} from './cc-call-controls.styles.js';

/** Where a page can set no volume, such as on iOS, the device's own keys do. */
const hasVolume = () => {
  const audio = document.createElement('audio');
  audio.volume = 0.5;
  return audio.volume === 0.5;
};

interface Control {
  readonly label: string;
  readonly icon: unknown;
  /** `null` where it cannot be done now. */
  readonly press: (() => unknown) | null;
  readonly on?: boolean;
  readonly busy?: boolean;
}

/**
 * What is rarer in a call: hold, keypad, screen, video, devices, the picture's windows, the volume.
 *
 * @summary Buttons that are named by what they do; Escape closes what is open, the last thing first.
 * @tagname cc-call-controls
 * @fires {Event} cc-close - The visitor is done with it.
 */
export class CcCallControls extends LitElement {
  static override properties = {
    t: {attribute: false},
    call: {attribute: false},
    panel: {attribute: false},
    pictures: {attribute: false},
    moved: {attribute: false},
    opened: {state: true},
  };
  static override styles = [controls, styles];

  /** The texts. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  /** The panel that it belongs to: keys are typed in all of it, and it fills the screen as a whole. */
  panel: CcCallPanel | null = null;
  /** Pictures are shown there. */
  pictures = false;
  /** The call is shown in a window of its own. */
  moved = false;
  private opened: 'keypad' | 'devices' | null = null;
  #focusedAt = -1;

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    document.addEventListener('fullscreenchange', this.#draw);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#draw);
  }

  /** Takes the focus to the first of the buttons. */
  override focus() {
    this.#buttons[0]?.focus();
  }

  protected override willUpdate() {
    this.#focusedAt = this.#buttons.findIndex((button) => button === this.shadowRoot?.activeElement);
  }

  /** Where the focused button is gone, because it was pressed, what stands in its place has the focus. */
  protected override updated() {
    if (this.#focusedAt < 0 || this.shadowRoot?.activeElement) return;
    const buttons = this.#buttons;
    buttons[Math.min(this.#focusedAt, buttons.length - 1)]?.focus();
  }

  protected override render() {
    const {t, call, opened} = this;
    return html`
      <div class="all" role="group" aria-label=${t.more}>
        ${this.#talk().map((control) => this.#button(control))} ${this.#opener('keypad', icons.keypadIcon)}
        ${this.#pictures().map((control) => this.#button(control))} ${this.#opener('devices', icons.devicesIcon)}
        ${this.#button(this.#window())}
      </div>
      ${
        // The keys need the room.
        opened !== 'keypad' && hasVolume()
          ? html`<label class="volume" title=${t.speakerVolume}>
              ${icons.volumeIcon}
              <input
                type="range"
                min="0"
                max="1"
                step="0.05"
                aria-label=${t.speakerVolume}
                .value=${String(call.volume)}
                @input=${({target}: Event) =>
                  ask(this, {type: 'set-volume', volume: (target as HTMLInputElement).valueAsNumber})}
              />
            </label>`
          : nothing
      }
      ${
        opened === 'keypad'
          ? html`<cc-keypad
              .t=${t}
              .tones=${call.tones}
              .disabled=${!call.canPressKeys}
              .scope=${this.panel}
              @cc-request=${this.#pass}
              @cc-close=${() => void this.#toggle('keypad')}
            ></cc-keypad>`
          : nothing
      }
      ${
        opened === 'devices'
          ? html`<cc-device-pickers .t=${t} .call=${call} @cc-request=${this.#pass}></cc-device-pickers>`
          : nothing
      }
    `;
  }

  get #buttons() {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.all button') ?? [])];
  }

  #talk(): Control[] {
    const {t, call} = this;
    if (call.connectedAt === null) return [];
    return [
      call.heldHere
        ? {
            label: t.resume,
            icon: icons.resumeIcon,
            press: call.canHold ? this.#ask({type: 'toggle-hold'}) : null,
            on: true,
          }
        : {label: t.hold, icon: icons.holdIcon, press: call.canHold ? this.#ask({type: 'toggle-hold'}) : null},
    ];
  }

  /** The call's own window. */
  #window(): Control | null {
    const {t, call} = this;
    if (!call.canPopOut) return null;
    return call.elsewhere
      ? {label: t.showCallWindow, icon: icons.windowIcon, press: this.#ask({type: 'show-call-window'})}
      : {label: t.popOut, icon: icons.windowIcon, press: this.#ask({type: 'pop-out'})};
  }

  #pictures(): (Control | null)[] {
    const {t, call} = this;
    const {sharing} = call;
    const share = call.canShare && sharing !== 'starting' ? this.#ask({type: 'toggle-screen'}) : null;
    const video = (this.pictures && this.panel?.renderRoot.querySelector('cc-video-stage')) || null;
    const fills = this.panel?.matches(':fullscreen') ?? false;
    return [
      call.connectedAt !== null && !call.elsewhere && 'getDisplayMedia' in (navigator.mediaDevices ?? {})
        ? sharing === 'showing'
          ? {label: t.stopSharing, icon: icons.stopScreenIcon, press: share, on: true}
          : {label: t.shareScreen, icon: icons.screenIcon, press: share, busy: sharing === 'starting'}
        : null,
      call.canAddVideo ? {label: t.addVideo, icon: icons.addVideoIcon, press: this.#addVideo} : null,
      call.canStopVideo
        ? {label: t.stopVideo, icon: icons.stopVideoIcon, press: this.#ask({type: 'stop-video'})}
        : null,
      call.canFlip && call.kind === 'video'
        ? {label: t.switchCamera, icon: icons.flipIcon, press: this.#ask({type: 'flip-camera'})}
        : null,
      video && canFillScreen(call.pictured)
        ? {
            label: fills ? t.leaveFullScreen : t.fullScreen,
            icon: fills ? icons.leaveFullScreenIcon : icons.fullScreenIcon,
            press: () => fillScreen(this.panel, video.picture),
            on: fills,
          }
        : null,
      this.#smallWindow(video),
      video && call.pictured
        ? {label: t.takeSnapshot, icon: icons.snapshotIcon, press: () => video.takeSnapshot()}
        : null,
    ];
  }

  /** Over all other windows: the whole call where the browser can, else its picture. */
  #smallWindow(video: CcVideoStage | null): Control | null {
    const {t, call, panel, moved} = this;
    const whole = panel && !call.elsewhere && hasCallWindows();
    if (!whole && !(video && call.pictured && canLeavePage())) return null;
    const popped = whole ? moved : isPoppedOut(video?.picture);
    return {
      label: popped ? t.leavePictureInPicture : t.pictureInPicture,
      icon: popped ? icons.popInIcon : popOutIcon,
      press: () => (whole ? moveCall(panel) : video && popOut(video.picture, this.#draw)),
      on: popped,
    };
  }

  #button(control: Control | null) {
    if (!control) return nothing;
    const {label, icon, press, on, busy} = control;
    return html`<button
      class=${on ? 'on' : ''}
      type="button"
      aria-disabled=${press || busy ? nothing : 'true'}
      aria-busy=${busy ? 'true' : nothing}
      @click=${() => press?.()}
    >
      <span>${icon}</span>${label}
    </button>`;
  }

  #opener(what: 'keypad' | 'devices', icon: unknown) {
    const {t, call, opened} = this;
    if (what === 'keypad' ? call.connectedAt === null : !call.canChooseDevices) return nothing;
    return html`<button
      name=${what}
      type="button"
      aria-expanded=${String(opened === what)}
      aria-disabled=${what === 'devices' || call.canPressKeys || opened === what ? nothing : 'true'}
      @click=${() => void this.#toggle(what)}
    >
      <span>${icon}</span>${t[what]}
    </button>`;
  }

  async #toggle(what: 'keypad' | 'devices') {
    if (this.opened === what) {
      this.opened = null;
      this.renderRoot.querySelector<HTMLElement>(`[name=${what}]`)?.focus();
      return;
    }
    if (what === 'keypad') {
      if (!this.call.canPressKeys) return;
      try {
        await import('../cc-keypad/cc-keypad.js');
      } catch {
        // The next press tries again.
        return;
      }
    }
    this.opened = what;
  }

  #ask = (request: Request) => () => ask(this, request);

  #pass = ({request}: RequestEvent) => ask(this, request);

  /** Asked for only once a picture can be shown. */
  #addVideo = async () => {
    try {
      await import('../cc-video-stage/cc-video-stage.js');
    } catch {
      return;
    }
    ask(this, {type: 'add-video'});
  };

  #draw = () => this.requestUpdate();

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Only this closes, not the widget's panel.
    event.stopPropagation();
    if (this.opened) void this.#toggle(this.opened);
    else this.dispatchEvent(new Event('cc-close'));
  };
}

defineElement('cc-call-controls', CcCallControls);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-controls': CcCallControls;
  }
}
