import {html, nothing, type PropertyValues} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {QueuePlace} from '../../src/domain/chat-ports.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {Messages} from '../../src/i18n/messages.js';
import {afterPaint} from '../after-paint.js';
import {clockFace} from '../clock-face.js';
import {ClockController} from '../controllers/clock-controller.js';
import {defineElement} from '../define-element.js';
import {ask, type Request, type RequestEvent} from '../events/request-event.js';
import {cameraOffIcon, hangUpIcon, microphoneIcon, mutedIcon, popOutIcon} from '../icons/call-icons.js';
import {moreIcon, videoIcon} from '../icons/chat-icons.js';
import {RoamingElement, sheetIn} from '../roaming-element.js';
import {speaksHere} from '../speaks-here.js';
import {callButtons} from '../styles/call-buttons.styles.js';
import {controls} from '../styles/controls.styles.js';
import {styles} from './cc-call-panel.styles.js';

/**
 * A call from the moment an agent is asked for to its end: who, how long, and the controls.
 *
 * @summary Shows what the call is, never what was pressed: an icon changes when the call did.
 * @tagname cc-call-panel
 * @csspart bar - The row of controls.
 */
export class CcCallPanel extends RoamingElement {
  static override properties = {
    t: {attribute: false},
    call: {attribute: false},
    name: {attribute: false},
    place: {attribute: false},
    watch: {attribute: false},
    loadExtras: {attribute: false},
    moved: {attribute: false},
    alone: {type: Boolean, reflect: true},
    opened: {state: true},
    staged: {state: true},
    seen: {state: true},
  };
  static override styles = [controls, callButtons, styles];

  /** The texts; those of what is rare come with {@link loadExtras}. */
  t!: Messages;
  /** The call. */
  call!: CallView;
  /** The agent's name, where it is known. */
  name: string | null = null;
  /** The visitor's place while the call is queued. */
  place: QueuePlace | null = null;
  /** Measures; given by the root. */
  watch: WatchLevel | null = null;
  /** Fetches what stands behind More; given by the root. */
  loadExtras: () => Promise<unknown> = () => Promise.resolve();
  /** The call is shown in a window of its own; its controls are here all the same. */
  moved = false;
  /** It has a window to itself, and fills it. */
  alone = false;
  /** What stands behind More is shown. */
  private opened = false;
  /** The code for pictures is there. */
  private staged = false;
  /** It has been painted once: a screen reader tells of no words that come with their live region. */
  private seen = false;
  private get ring() {
    return this.renderRoot.querySelector<HTMLElement>('.ring');
  }
  private get more() {
    return this.renderRoot.querySelector<HTMLElement>('.more');
  }

  #stopLevel: (() => void) | null = null;
  #watched: MediaStream | null = null;
  #hasFocusedOnce = false;
  #hadFocus = false;

  constructor() {
    super();
    new ClockController(this, () => this.call.connectedAt !== null);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(null);
  }

  /** Goes on where hanging up is possible. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.hangup')?.focus({preventScroll: true});
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    if (!changed.has('call') || this.call.kind !== 'video' || this.staged) return;
    // Without its pictures it is a call all the same, and the next change of it tries again.
    import('../cc-video-stage/cc-video-stage.js').then(
      ({overVideo}) => {
        if (this.staged) return;
        this.shadowRoot!.adoptedStyleSheets.push(sheetIn(this.shadowRoot!, overVideo));
        this.staged = true;
      },
      () => undefined,
    );
  }

  protected override firstUpdated() {
    afterPaint(() => (this.seen = true));
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#follow(this.isConnected && this.ring ? this.call.remote : null);
    if (changed.has('call') && !this.#hasFocusedOnce) {
      this.#hasFocusedOnce = true;
      this.focus();
    }
    // What had the focus is gone; where the call can be ended, the next press must not fall.
    else if (this.#hadFocus && !this.shadowRoot!.activeElement) this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const {call, t, opened, moved} = this;
    const video = call.kind === 'video' && this.staged && !moved;
    const name = this.name ?? t.agent;
    const letter = [...name][0]?.toUpperCase();
    return html`
      <div class="call ${video ? 'video' : opened ? 'small' : ''}">
        ${
          video
            ? html`<cc-video-stage .t=${t} .call=${call} .letter=${letter}></cc-video-stage>`
            : html`<span class="avatar" aria-hidden="true"
                >${moved ? popOutIcon : [letter, html`<span class="ring"></span>`]}</span
              >`
        }
        <div class="who">
          <strong><bdi>${this.name ?? t.voiceCall}</bdi></strong>
          ${this.#status()}
        </div>
        <div class="bar round" part="bar">
          ${
            call.canMute
              ? call.muted
                ? this.#button(t.unmuteMicrophone, mutedIcon, {type: 'toggle-microphone'}, 'off')
                : this.#button(t.muteMicrophone, microphoneIcon, {type: 'toggle-microphone'})
              : nothing
          }
          ${
            call.kind === 'video' && call.canShowCamera
              ? call.cameraOn
                ? this.#button(t.turnCameraOff, videoIcon, {type: 'toggle-camera'})
                : this.#button(t.turnCameraOn, cameraOffIcon, {type: 'toggle-camera'}, 'off')
              : nothing
          }
          ${call.canChooseDevices ? this.#button(t.more, moreIcon, this.#onMore, 'more', String(opened)) : nothing}
          ${this.#button(t.hangUp, hangUpIcon, {type: 'hang-up'}, 'hangup')}
        </div>
      </div>
      ${
        call.warning || call.soundBlocked
          ? html`<cc-call-alerts .t=${t} .call=${call} @cc-request=${this.#pass}
              >${call.warning && t.fault[call.warning.code]}</cc-call-alerts
            >`
          : nothing
      }
      ${
        opened && call.canChooseDevices
          ? html`<cc-call-controls
              .t=${t}
              .call=${call}
              .panel=${this}
              .pictures=${video}
              .moved=${moved}
              @cc-request=${this.#pass}
              @cc-close=${this.#onClose}
            ></cc-call-controls>`
          : nothing
      }
    `;
  }

  #status() {
    const {call, t} = this;
    const {phase, connectedAt} = call;
    const note = this.#note();
    const words =
      note ??
      (phase === 'queued' && this.place?.position != null
        ? t.queuePosition(this.place.position)
        : phase in t.callStatus
          ? t.callStatus[phase as keyof Messages['callStatus']]
          : '');
    // The words are spoken when they change; the time is there to be looked up.
    return html`<span
        role="status"
        aria-live=${speaksHere(this) ? nothing : 'off'}
        class=${phase === 'connected' && !note ? 'unseen' : ''}
        >${this.seen || this.alone ? words : ''}</span
      >
      ${
        connectedAt === null
          ? nothing
          : html`<span role="timer" aria-label=${t.callDuration}>${clockFace(Date.now() - connectedAt)}</span>`
      }`;
  }

  /** How a connected call is, where it is not simply going on. */
  #note() {
    const {phase, heldHere, heldThere, quality, sharing, elsewhere} = this.call;
    if (phase !== 'connected') return undefined;
    const of = heldHere
      ? 'heldHere'
      : heldThere
        ? 'heldThere'
        : quality !== 'good'
          ? quality
          : sharing === 'showing'
            ? 'sharing'
            : (elsewhere || this.moved) && 'elsewhere';
    return of ? this.t.callNote?.[of] : undefined;
  }

  #button(label: string, icon: unknown, press: Request | (() => unknown), kind = '', expanded?: string) {
    return html`<button
      class=${kind}
      type="button"
      aria-label=${label}
      title=${label}
      aria-expanded=${expanded ?? nothing}
      @click=${typeof press === 'function' ? press : () => ask(this, press)}
    >
      ${icon}
    </button>`;
  }

  #pass({request}: RequestEvent) {
    ask(this, request);
  }

  async #onMore() {
    if (this.opened) return this.#onClose();
    try {
      await this.loadExtras();
    } catch {
      // The next press tries again.
      return;
    }
    this.opened = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('cc-call-controls')?.focus();
  }

  #onClose() {
    this.opened = false;
    this.more?.focus();
  }

  #follow(stream: MediaStream | null) {
    if (stream === this.#watched) return;
    this.#watched = stream;
    this.#stopLevel?.();
    this.#stopLevel = null;
    if (!stream || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    try {
      this.#stopLevel =
        this.watch?.(stream, (level) => {
          this.ring?.style.setProperty('opacity', String(Math.min(1, level * 1.5)));
          this.ring?.style.setProperty('transform', `scale(${1 + level * 0.3})`);
        }) ?? null;
    } catch {
      // Nothing can be measured here; the call is heard all the same.
    }
  }
}

defineElement('cc-call-panel', CcCallPanel);

declare global {
  interface HTMLElementTagNameMap {
    'cc-call-panel': CcCallPanel;
  }
}
