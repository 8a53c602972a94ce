import type {LegEnd} from './gateway.js';
import {MediaLeg} from './media-leg.js';
import type {MediaKind, MediaPacket, MediaParty} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import type {SipDialog} from './sip-dialog.js';
import {SipRefusal} from './sip-refusal.js';

export interface DialogLegEvents {
  /** Answered and acknowledged. */
  connected(): void;
  ended(reason: LegEnd): void;
  /** What the far end sends or takes has been agreed anew. */
  renegotiated(): void;
  /** An offer of ours that had to wait can be sent now. */
  idle(): void;
  packet(kind: MediaKind, packet: MediaPacket): void;
  keyFrameWanted(): void;
  info(body: {readonly contentType: string; readonly content: string}): void;
}

export interface DialogLegOptions {
  openTransport: () => Promise<MediaTransport>;
  /** Answers with an address at which nobody answers. */
  isDead: boolean;
  lostMs: number;
  /** Whether there are pictures for the far end, if it shows some or shows none. */
  sendsVideo: (toOneWhoShows: boolean) => boolean;
  /** Looks at each later offer first. May throw a {@link SipRefusal}. */
  screen?: (offer: {addsVideo: boolean}) => {refusesVideo: boolean};
  events: DialogLegEvents;
}

/** A dialog and its media: one side of the back-to-back user agent (RFC 7092). */
export class DialogLeg implements MediaParty {
  readonly #dialog: SipDialog;
  readonly #options: DialogLegOptions;
  readonly #events: DialogLegEvents;
  readonly #answer: Promise<string>;
  readonly #watch: NodeJS.Timeout;
  #media: MediaLeg | undefined;
  #isConnected = false;
  #isOver = false;

  constructor(dialog: SipDialog, options: DialogLegOptions) {
    this.#dialog = dialog;
    this.#options = options;
    this.#events = options.events;
    dialog.listen({
      confirmed: () => this.#confirmed(),
      ended: (reason) => this.#end(reason),
      offered: (sdp) => this.#renegotiate(sdp),
      idle: () => this.#events.idle(),
      info: (body) => this.#events.info(body),
      flowClosed: () => {
        if (!dialog.isAnswered) this.#lose();
      },
    });
    this.#answer = this.#prepare();
    this.#answer.catch(() => this.reject(488));
    this.#watch = setInterval(() => this.#look(options.lostMs), Math.min(1000, options.lostMs / 4));
  }

  get isConnected(): boolean {
    return this.#isConnected && !this.#isOver;
  }

  get hearsAudio(): boolean {
    return this.#media?.hearsAudio ?? false;
  }

  /** Whether the far end shows pictures. */
  get showsVideo(): boolean {
    return this.#media?.showsVideo ?? false;
  }

  /** Whether pictures that we send are looked at. */
  get seesVideo(): boolean {
    return this.#media?.seesVideo ?? false;
  }

  get isReadyToOffer(): boolean {
    return this.isConnected && this.#dialog.isReadyToOffer;
  }

  ring(): void {
    this.#dialog.ring();
  }

  /** Sends 200 as soon as there is an answer to send. */
  async accept(): Promise<void> {
    const answer = await this.#answer.catch(() => undefined);
    if (answer !== undefined && !this.#isOver) this.#dialog.accept(answer);
  }

  reject(statusCode: number): void {
    this.#dialog.reject(statusCode);
    this.#end('gateway');
  }

  hangUp(): void {
    this.#dialog.hangUp();
    this.#end('gateway');
  }

  sendInfo(body: {readonly contentType: string; readonly content: string}): void {
    this.#dialog.sendInfo(body);
  }

  take(kind: MediaKind, packet: MediaPacket, source: MediaParty | object): void {
    const needsKeyFrame = this.#media?.send(kind, packet, source) ?? false;
    if (needsKeyFrame && 'askKeyFrame' in source) source.askKeyFrame();
  }

  askKeyFrame(): void {
    this.#media?.askKeyFrame();
  }

  /**
   * Begins or stops to send video, by re-INVITE. Rejects with a {@link SipRefusal}, also where the answer has no place
   * for it (488); the far end goes on as it was then.
   */
  async offerVideo(sendsVideo: boolean): Promise<void> {
    const media = this.#media;
    if (!media) throw new SipRefusal(481);
    const answer = await this.#dialog.sendOffer(media.offer(sendsVideo));
    if (this.#isOver) throw new SipRefusal(481);
    try {
      media.answered(answer);
    } catch {
      throw new SipRefusal(488);
    }
    this.#events.renegotiated();
    if (sendsVideo && !media.seesVideo) throw new SipRefusal(488);
  }

  async #prepare(): Promise<string> {
    const {openTransport, isDead, sendsVideo} = this.#options;
    const transport = await openTransport();
    if (isDead) transport.playDead();
    const media = new MediaLeg(transport, this.#events);
    if (this.#isOver) {
      await media.close();
      throw new Error('SIP: over before it was answered');
    }
    this.#media = media;
    return media.answer(this.#dialog.offer, {sendsVideo});
  }

  async #renegotiate(sdp: string): Promise<string> {
    if (!this.#media) throw new Error('SIP: no media yet');
    const {screen, sendsVideo} = this.#options;
    const screened = screen?.({addsVideo: this.#media.addsVideo(sdp)});
    const answer = await this.#media.answer(sdp, {sendsVideo, ...screened});
    this.#events.renegotiated();
    return answer;
  }

  #confirmed(): void {
    if (this.#isConnected || this.#isOver) return;
    this.#isConnected = true;
    this.#events.connected();
  }

  #look(lostMs: number): void {
    const {closedMs} = this.#dialog.flow;
    if (closedMs === undefined || !this.#media) return;
    const silentMs = performance.now() - Math.max(closedMs, this.#media.heardMs);
    if (silentMs > lostMs || this.#media.isClosed) this.#lose();
  }

  #lose(): void {
    this.#dialog.hangUp();
    this.#end('lost');
  }

  #end(reason: LegEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#watch);
    void this.#media?.close();
    this.#events.ended(reason);
  }
}
