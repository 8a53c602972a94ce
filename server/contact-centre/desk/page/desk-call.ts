import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {AgentView, CallView, DeskCommand} from '../protocol.js';
import type {CallController, LegView} from './call-controller.js';
import {controls} from './controls.styles.js';
import './desk-avatar.js';
import {callStyles} from './desk-call.styles.js';
import {ElapsedController} from './elapsed-controller.js';

const kinds = {audio: 'Voice call', video: 'Video call'};

const inWords = ({phase, kind, visitor, transferWith, visitorHolds}: CallView): string => {
  if (phase === 'connected' && visitorHolds) return `${visitor.name} has you on hold`;
  const from = transferWith ? `, transferred by ${transferWith}` : '';
  return {
    ringing: `${kinds[kind]} from ${visitor.name}${from}`,
    connecting: `Connecting to ${visitor.name} …`,
    connected: `In a call with ${visitor.name}`,
    transferring: `Transferring to ${transferWith} …`,
  }[phase];
};

/** `live`, here and for the sound, since Lit would set the same stream again at each update, which starts it anew. */
const video = (className: string, label: string, stream: MediaStream) =>
  html`<video class=${className} autoplay muted playsinline aria-label=${label} .srcObject=${live(stream)}></video>`;

/** The call that rings or runs at this desk. */
@customElement('desk-call')
export class DeskCall extends LitElement {
  static override styles = [controls, callStyles];

  @property({attribute: false}) call!: CallView;
  @property({attribute: false}) agents: AgentView[] = [];
  @property({attribute: false}) leg!: LegView;
  @property({attribute: false}) control!: CallController;
  @property({attribute: false}) tell!: (command: DeskCommand) => void;
  @state() private choosing = false;
  readonly #elapsed = new ElapsedController(this);

  protected override render() {
    const {call, leg} = this;
    return html`
      <section class=${call.phase} aria-label="Call">
        <div class="bar">
          <desk-avatar .name=${call.visitor.name}></desk-avatar>
          <p role="status">${leg.opening ? 'Opening the microphone …' : inWords(call)}</p>
          ${
            leg.connectedAt
              ? html`<span role="timer" aria-label="Call duration">${this.#elapsed.since(leg.connectedAt)}</span>`
              : nothing
          }
          <span class="space"></span>
          ${call.phase === 'ringing' ? this.#ringing() : this.#running()}
        </div>
        ${this.choosing && call.phase === 'connected' ? this.#targets() : nothing}
        ${
          call.digits
            ? html`<p class="digits" aria-live="polite">Keypad: <b>${[...call.digits].join(' ')}</b></p>`
            : nothing
        }
        ${leg.problem ? html`<p class="problem" role="alert">${leg.problem}</p>` : nothing} ${this.#media()}
      </section>
    `;
  }

  #ringing() {
    const {id} = this.call;
    return html`
      <button
        class="primary"
        ?disabled=${this.leg.opening}
        aria-keyshortcuts="Alt+A"
        @click=${() => void this.control.answer(this.call)}
      >
        Answer
      </button>
      <button aria-keyshortcuts="Alt+D" @click=${() => this.tell({type: 'call.decline', call: id})}>Decline</button>
    `;
  }

  #running() {
    const {id, phase} = this.call;
    return html`
      <button aria-keyshortcuts="Alt+M" @click=${() => this.control.toggleMicrophone()}>
        ${this.leg.muted ? 'Unmute microphone' : 'Mute microphone'}
      </button>
      <button ?disabled=${phase !== 'connected'} aria-keyshortcuts="Alt+O" @click=${() => this.control.toggleHold()}>
        ${this.leg.held ? 'Resume' : 'Hold'}
      </button>
      <button
        ?disabled=${phase !== 'connected' || this.leg.openingCamera}
        aria-keyshortcuts="Alt+V"
        @click=${() => void this.control.toggleVideo()}
      >
        ${this.leg.showing ? 'Stop video' : 'Add video'}
      </button>
      <button
        ?disabled=${phase !== 'connected'}
        aria-expanded=${this.choosing}
        @click=${() => (this.choosing = !this.choosing)}
      >
        Transfer
      </button>
      <button class="danger" aria-keyshortcuts="Alt+H" @click=${() => this.tell({type: 'call.hang-up', call: id})}>
        Hang up
      </button>
    `;
  }

  #targets() {
    const free = this.agents.filter(({ready, inCall}) => ready && !inCall);
    return html`
      <div class="targets" role="group" aria-label="Transfer to">
        <span class="soft">${free.length ? 'Transfer to' : 'Nobody else is ready.'}</span>
        ${free.map(({id, name}) => html`<button @click=${() => this.#transfer(id)}>${name}</button>`)}
      </div>
    `;
  }

  #transfer(to: string): void {
    this.choosing = false;
    this.tell({type: 'call.transfer', call: this.call.id, to});
  }

  #media() {
    const {remote, own, showing} = this.leg;
    const {visitorShows} = this.call;
    if (!remote || !own) return nothing;
    const pictures = html`
      <div class="videos ${visitorShows ? '' : 'alone'}">
        ${visitorShows ? video('remote', 'Visitor', remote) : nothing} ${showing ? video('own', 'You', own) : nothing}
      </div>
    `;
    return html`
      <audio autoplay .srcObject=${live(remote)}></audio>
      ${visitorShows || showing ? pictures : nothing}
    `;
  }
}
