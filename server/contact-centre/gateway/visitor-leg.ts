import {DialogLeg, type DialogLegEvents} from './dialog-leg.js';
import type {GatewayFaults} from './gateway.js';
import type {GatewayTiming} from './gateway-timing.js';
import type {MediaKind, MediaPacket, MediaParty} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import type {SipDialog} from './sip-dialog.js';

/** The visitor's dialog: rings until it is let in, refuses or misbehaves where the faults say so. */
export class VisitorLeg implements MediaParty {
  readonly #leg: DialogLeg;
  readonly #faults: GatewayFaults;
  readonly #noAnswer: NodeJS.Timeout;
  #delay: NodeJS.Timeout | undefined;
  #isDelayed: boolean;
  #isLetIn = false;

  constructor(
    dialog: SipDialog,
    options: {
      faults: GatewayFaults;
      timing: GatewayTiming;
      openTransport: () => Promise<MediaTransport>;
      events: DialogLegEvents;
    },
  ) {
    const {faults, timing, openTransport, events} = options;
    const {inviteStatus, answerDelayMs, deadMedia} = faults;
    this.#faults = faults;
    this.#noAnswer = setTimeout(() => this.#leg.reject(480), timing.noAnswerMs);
    this.#isDelayed = answerDelayMs > 0 || inviteStatus !== null;
    this.#leg = new DialogLeg(dialog, {
      openTransport,
      isDead: deadMedia,
      lostMs: timing.lostMs,
      events: {
        ...events,
        ended: (reason) => {
          clearTimeout(this.#noAnswer);
          clearTimeout(this.#delay);
          events.ended(reason);
        },
      },
    });
    // Where somebody is there already, the answer is the first that is heard.
    queueMicrotask(() => {
      if (!this.#isLetIn || this.#isDelayed) this.#leg.ring();
    });
    if (!this.#isDelayed) return;
    this.#delay = setTimeout(() => {
      this.#isDelayed = false;
      if (inviteStatus === null) this.#accept();
      else this.#leg.reject(inviteStatus);
    }, answerDelayMs);
  }

  get isConnected(): boolean {
    return this.#leg.isConnected;
  }

  /** Somebody is there to talk to. */
  letIn(): void {
    this.#isLetIn = true;
    this.#accept();
  }

  hangUp(): void {
    this.#leg.hangUp();
  }

  sendInfo(body: {readonly contentType: string; readonly content: string}): void {
    this.#leg.sendInfo(body);
  }

  take(kind: MediaKind, packet: MediaPacket, source: object): void {
    if (!this.#faults.muteMedia) this.#leg.take(kind, packet, source);
  }

  askKeyFrame(): void {
    this.#leg.askKeyFrame();
  }

  #accept(): void {
    if (!this.#isLetIn || this.#isDelayed) return;
    clearTimeout(this.#noAnswer);
    void this.#leg.accept();
  }
}
