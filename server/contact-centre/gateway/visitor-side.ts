import type {AgentVideo, LegEnd} from './gateway.js';
import type {GatewayTiming} from './gateway-timing.js';
import type {MediaKind, MediaPacket, MediaParty} from './media-packet.js';
import type {SipDialog} from './sip-dialog.js';
import {VisitorLeg, type VisitorLegOptions} from './visitor-leg.js';

interface VisitorSideEvents {
  connected(): void;
  ended(reason: LegEnd): void;
  /** What the visitor sends or takes may have changed. */
  renegotiated(): void;
  packet(kind: MediaKind, packet: MediaPacket, source: MediaParty): void;
  keyFrameWanted(): void;
  info(body: {readonly contentType: string; readonly content: string}): void;
  digit(digit: string): void;
}

interface VisitorSideOptions extends Omit<VisitorLegOptions, 'events'> {
  readonly timing: GatewayTiming;
  readonly events: VisitorSideEvents;
}

/** A leg that is to take the visitor's place. */
interface Successor {
  readonly leg: VisitorLeg;
  readonly patience: NodeJS.Timeout;
  hasSpoken: boolean;
}

/** The visitor's side of a call: one dialog at a time, and two while another takes its place (RFC 3891). */
export class VisitorSide {
  readonly #options: VisitorSideOptions;
  readonly #events: VisitorSideEvents;
  #leg: VisitorLeg | undefined;
  #successor: Successor | undefined;

  constructor(options: VisitorSideOptions) {
    this.#options = options;
    this.#events = options.events;
  }

  get isPresent(): boolean {
    return this.#leg !== undefined;
  }

  get isConnected(): boolean {
    return this.#leg?.isConnected ?? false;
  }

  get isHolding(): boolean {
    return this.#leg?.isHolding ?? false;
  }

  get showsVideo(): boolean {
    return this.#leg?.showsVideo ?? false;
  }

  get agentVideo(): AgentVideo {
    return this.#leg?.agentVideo ?? 'off';
  }

  /** @param replaced the dialog whose place the new one is to take. */
  invited(dialog: SipDialog, replaced?: SipDialog): void {
    if (replaced) return this.#replace(replaced, dialog);
    if (this.#leg) return dialog.reject(486);
    this.#leg = this.#open(dialog);
  }

  letIn(): void {
    this.#leg?.letIn();
  }

  reviewVideo(): void {
    this.#leg?.reviewVideo();
  }

  take(kind: MediaKind, packet: MediaPacket, source: object): void {
    this.#leg?.take(kind, packet, source);
    this.#successor?.leg.take(kind, packet, source);
  }

  askKeyFrame(): void {
    this.#leg?.askKeyFrame();
  }

  sendInfo(body: {readonly contentType: string; readonly content: string}): void {
    this.#leg?.sendInfo(body);
  }

  hangUp(): void {
    this.#successor?.leg.hangUp();
    this.#leg?.hangUp();
  }

  #replace(replaced: SipDialog, dialog: SipDialog): void {
    // RFC 3891 §3: to whoever dials this call, another call's dialog is none.
    if (!this.#leg?.isOf(replaced)) return dialog.reject(481);
    if (this.#successor) return dialog.reject(486);
    const leg = this.#open(dialog);
    const patience = setTimeout(() => this.#endPatience(), this.#options.timing.replaceMs);
    this.#successor = {leg, patience, hasSpoken: false};
    leg.letIn();
  }

  #open(dialog: SipDialog): VisitorLeg {
    const isCurrent = () => this.#leg === leg;
    const leg: VisitorLeg = new VisitorLeg(dialog, {
      ...this.#options,
      events: {
        connected: () => {
          if (isCurrent()) this.#events.connected();
          else this.#takeOverIfReady();
        },
        ended: (reason) => this.#ended(leg, reason),
        renegotiated: () => {
          if (isCurrent()) this.#events.renegotiated();
        },
        packet: (kind, packet) => {
          if (this.#successor?.leg === leg && !this.#successor.hasSpoken) {
            this.#successor.hasSpoken = true;
            this.#takeOverIfReady();
          }
          if (isCurrent()) this.#events.packet(kind, packet, leg);
        },
        keyFrameWanted: () => this.#events.keyFrameWanted(),
        info: (body) => this.#events.info(body),
        digit: (digit) => this.#events.digit(digit),
      },
    });
    return leg;
  }

  #takeOverIfReady(): void {
    if (this.#successor?.leg.isConnected && this.#successor.hasSpoken) this.#takeOver();
  }

  /** Who is connected takes over without having spoken, e.g. while holding the call; who is not has failed. */
  #endPatience(): void {
    if (this.#successor?.leg.isConnected) this.#takeOver();
    else this.#successor?.leg.hangUp();
  }

  #takeOver(): void {
    const former = this.#leg;
    const successor = this.#successor;
    if (!successor) return;
    clearTimeout(successor.patience);
    this.#successor = undefined;
    this.#leg = successor.leg;
    former?.hangUp();
    this.#events.renegotiated();
  }

  #ended(leg: VisitorLeg, reason: LegEnd): void {
    if (leg === this.#successor?.leg) {
      clearTimeout(this.#successor.patience);
      this.#successor = undefined;
    }
    if (leg !== this.#leg) return;
    // Whoever leaves the old dialog has gone over to the new one.
    if (this.#successor) return this.#takeOver();
    this.#leg = undefined;
    this.#events.ended(reason);
  }
}
