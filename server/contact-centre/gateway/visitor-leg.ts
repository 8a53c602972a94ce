import {DialogLeg, type DialogLegEvents} from './dialog-leg.js';
import {digitOfInfo, ToneReader} from './dtmf.js';
import type {AgentVideo, GatewayFaults} from './gateway.js';
import type {GatewayTiming} from './gateway-timing.js';
import type {MediaKind, MediaPacket, MediaParty} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import type {SipDialog} from './sip-dialog.js';
import {SipRefusal} from './sip-refusal.js';
import {VisitorVideo} from './visitor-video.js';

export interface VisitorLegEvents extends Omit<DialogLegEvents, 'idle'> {
  /** A key was pressed. */
  digit(digit: string): void;
}

export interface VisitorLegOptions {
  faults: GatewayFaults;
  timing: GatewayTiming;
  openTransport: () => Promise<MediaTransport>;
  /** Whether there are pictures for a visitor who shows some, or shows none; undefined while nobody can tell. */
  hasVideo: (visitorShows: boolean) => boolean | undefined;
  events: VisitorLegEvents;
}

/** The visitor's dialog: rings until it is let in, refuses or misbehaves where the faults say so. */
export class VisitorLeg implements MediaParty {
  readonly #leg: DialogLeg;
  readonly #dialog: SipDialog;
  readonly #faults: GatewayFaults;
  readonly #hasVideo: VisitorLegOptions['hasVideo'];
  readonly #video: VisitorVideo;
  readonly #noAnswer: NodeJS.Timeout;
  #delay: NodeJS.Timeout | undefined;
  #isDelayed: boolean;
  #isLetIn = false;

  constructor(dialog: SipDialog, {faults, timing, openTransport, hasVideo, events}: VisitorLegOptions) {
    const {inviteStatus, answerDelayMs, deadMedia} = faults;
    const tones = new ToneReader();
    const tell = (digit: string | undefined) => {
      if (digit !== undefined) events.digit(digit);
    };
    this.#dialog = dialog;
    this.#faults = faults;
    this.#hasVideo = hasVideo;
    this.#noAnswer = setTimeout(() => this.#leg.reject(480), timing.noAnswerMs);
    this.#isDelayed = answerDelayMs > 0 || inviteStatus !== null;
    this.#leg = new DialogLeg(dialog, {
      openTransport,
      isDead: deadMedia,
      lostMs: timing.lostMs,
      sendsVideo: (visitorShows) => this.#answersVideo(visitorShows),
      screen: ({addsVideo}) => this.#screen(addsVideo),
      events: {
        ...events,
        idle: () => this.reviewVideo(),
        packet: (kind, packet) => {
          if (packet.isTone) tell(tones.read(packet));
          events.packet(kind, packet);
        },
        info: (body) => {
          if (faults.infoStatus !== null) throw new SipRefusal(faults.infoStatus);
          tell(digitOfInfo(body));
          events.info(body);
        },
        ended: (reason) => {
          clearTimeout(this.#noAnswer);
          clearTimeout(this.#delay);
          this.#video.stop();
          events.ended(reason);
        },
      },
    });
    this.#video = new VisitorVideo(this.#leg, {glareMs: timing.glareMs, changed: () => events.renegotiated()});
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

  /** True while the visitor takes no audio (RFC 3264 §8.4). */
  get isHolding(): boolean {
    return this.#leg.isConnected && !this.#leg.hearsAudio;
  }

  get showsVideo(): boolean {
    return this.#leg.isConnected && this.#leg.showsVideo;
  }

  get agentVideo(): AgentVideo {
    return this.#video.state;
  }

  /** Whether this is the leg of that dialog. */
  isOf(dialog: SipDialog): boolean {
    return this.#dialog === dialog;
  }

  /** Brings the dialog in step with whether there are pictures for the visitor. */
  reviewVideo(): void {
    const hasVideo = this.#hasVideo(this.showsVideo);
    if (hasVideo !== undefined) this.#video.want(hasVideo);
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

  /** While nobody can tell, a visitor who asks for video gets the promise of it. */
  #answersVideo(visitorShows: boolean): boolean {
    const hasVideo = this.#hasVideo(visitorShows) ?? true;
    this.#video.settle(hasVideo);
    return hasVideo;
  }

  #screen(addsVideo: boolean): {refusesVideo: boolean} {
    const {reinviteStatus, refuseVideo} = this.#faults;
    if (reinviteStatus !== null) throw new SipRefusal(reinviteStatus);
    if (addsVideo && refuseVideo === true) throw new SipRefusal(488);
    return {refusesVideo: addsVideo && refuseVideo === 'in-answer'};
  }

  #accept(): void {
    if (!this.#isLetIn || this.#isDelayed) return;
    clearTimeout(this.#noAnswer);
    void this.#leg.accept();
  }
}
