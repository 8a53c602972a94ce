import {css, html, LitElement, nothing} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {Messages} from '../../src/i18n/messages.js';
import {clockFace} from '../clock-face.js';
import {ClockController} from '../controllers/clock-controller.js';
import {defineElement} from '../define-element.js';
import {ask, type Request} from '../events/request-event.js';
import {backIcon} from '../icons/call-extra-icons.js';
import {hangUpIcon, microphoneIcon, mutedIcon} from '../icons/call-icons.js';
import {speaksHere} from '../speaks-here.js';
import {callButtons} from '../styles/call-buttons.styles.js';
import {controls} from '../styles/controls.styles.js';

/**
 * What is left of a call while the panel is hidden: its time, the microphone, and the ways back and out.
 *
 * @summary A group at the launcher's side; it never takes the focus by itself.
 * @tagname cc-call-pill
 */
export class CcCallPill extends LitElement {
  static override properties = {t: {attribute: false}, call: {attribute: false}, shell: {attribute: false}};
  static override styles = [
    controls,
    callButtons,
    css`
      :host {
        display: block;
        inline-size: max-content;
        pointer-events: auto;
      }
      div {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 6px;
        border-radius: 30px;
        background: var(--surface);
        color: var(--text);
        font: 600 15px/22px var(--cc-font, system-ui, sans-serif);
        box-shadow: var(--shadow);
      }
      .words {
        max-inline-size: 160px;
        padding-inline: 4px;
        font-size: 14px;
        line-height: 18px;
        font-variant-numeric: tabular-nums;
      }
      /* Where the panel is a sheet, its place is the whole screen. */
      @media (max-width: 480px) {
        :host {
          position: absolute;
          inset: auto var(--cc-offset-inline, 20px)
            calc(var(--cc-offset-block, 20px) + 68px + env(safe-area-inset-bottom, 0px)) auto;
        }
        :host([left]) {
          left: var(--cc-offset-inline, 20px);
          right: auto;
        }
        :host([top]) {
          top: calc(var(--cc-offset-block, 20px) + 68px);
          bottom: auto;
        }
      }
      @media (forced-colors: active) {
        div {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** The texts. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  /** What shows the panel again. */
  shell: (HTMLElement & {placement: string | null; show(): void}) | null = null;

  constructor() {
    super();
    new ClockController(this, () => this.call.connectedAt !== null);
  }

  protected override willUpdate() {
    const {shell} = this;
    if (!shell) return;
    // The launcher's corner is one of the page, whose direction may be another than the widget's.
    const isStart = shell.placement?.endsWith('start') ?? false;
    this.toggleAttribute('left', isStart === (getComputedStyle(shell).direction === 'ltr'));
    this.toggleAttribute('top', shell.placement?.startsWith('top') ?? false);
  }

  protected override render() {
    const {t, call} = this;
    const {connectedAt, muted, phase} = call;
    return html`<div class="round" role="group" aria-label=${call.kind === 'video' ? t.videoCall : t.voiceCall}>
      <button type="button" aria-label=${t.backToCall} title=${t.backToCall} @click=${this.#onBack}>${backIcon}</button>
      <span
        role="status"
        aria-live=${speaksHere(this) ? nothing : 'off'}
        class=${phase === 'connected' ? 'unseen' : 'words'}
        >${phase in t.callStatus ? t.callStatus[phase as keyof Messages['callStatus']] : nothing}</span
      >
      ${
        connectedAt === null
          ? nothing
          : html`<span class="words" role="timer" aria-label=${t.callDuration}
              >${clockFace(Date.now() - connectedAt)}</span
            >`
      }
      ${
        call.canMute
          ? this.#button(
              muted ? t.unmuteMicrophone : t.muteMicrophone,
              muted ? mutedIcon : microphoneIcon,
              {type: 'toggle-microphone'},
              muted ? 'off' : '',
            )
          : nothing
      }
      ${this.#button(t.hangUp, hangUpIcon, {type: 'hang-up'}, 'hangup')}
    </div>`;
  }

  /** Shows the panel, with the focus where the call can be ended. */
  async #onBack() {
    const root = this.getRootNode();
    this.shell?.show();
    if (!(root instanceof ShadowRoot)) return;
    await (root.host as Partial<LitElement>).updateComplete;
    root.querySelector<HTMLElement>('cc-call-panel, cc-device-check')?.focus();
  }

  #button(label: string, icon: unknown, request: Request, kind: string) {
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
}

defineElement('cc-call-pill', CcCallPill);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-pill': CcCallPill;
  }
}
