import {DialogLeg, type DialogLegEvents} from './dialog-leg.js';
import type {FarLeg} from './far-leg.js';
import type {AgentLeg} from './gateway.js';
import type {MediaKind, MediaPacket} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import type {SipDialog} from './sip-dialog.js';

/** An agent's leg: a code to dial at first, a dialog once the desk has dialled it. */
export class DeskLeg implements FarLeg, AgentLeg {
  readonly id: string;
  readonly dialCode: string;
  readonly #events: DialogLegEvents;
  #leg: DialogLeg | undefined;

  constructor(options: {id: string; dialCode: string; events: DialogLegEvents}) {
    this.id = options.id;
    this.dialCode = options.dialCode;
    this.#events = options.events;
  }

  get isConnected(): boolean {
    return this.#leg?.isConnected ?? false;
  }

  get hearsAudio(): boolean {
    return this.#leg?.hearsAudio ?? false;
  }

  showsVideo(): boolean {
    return this.#leg?.showsVideo ?? false;
  }

  invited(dialog: SipDialog, options: {openTransport: () => Promise<MediaTransport>; lostMs: number}): void {
    if (this.#leg) return dialog.reject(486);
    this.#leg = new DialogLeg(dialog, {...options, isDead: false, sendsVideo: () => true, events: this.#events});
    void this.#leg.accept();
  }

  take(kind: MediaKind, packet: MediaPacket, source: object): void {
    this.#leg?.take(kind, packet, source);
  }

  askKeyFrame(): void {
    this.#leg?.askKeyFrame();
  }

  sendInfo(body: {readonly contentType: string; readonly content: string}): void {
    this.#leg?.sendInfo(body);
  }

  hangUp(): void {
    if (this.#leg) this.#leg.hangUp();
    else this.#events.ended('gateway');
  }
}
