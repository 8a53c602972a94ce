import type {LegEnd} from './gateway.js';
import {MediaLeg} from './media-leg.js';
import type {MediaKind, MediaPacket, MediaParty} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import type {SipDialog} from './sip-dialog.js';

export interface DialogLegEvents {
  /** Answered and acknowledged. */
  connected(): void;
  ended(reason: LegEnd): void;
  /** The far end's wish to send or hear has changed. */
  renegotiated(): void;
  packet(kind: MediaKind, packet: MediaPacket): void;
  keyFrameWanted(): void;
  info(body: {readonly contentType: string; readonly content: string}): void;
}

/** A dialog and its media: one side of the back-to-back user agent (RFC 7092). */
export class DialogLeg implements MediaParty {
  readonly #dialog: SipDialog;
  readonly #events: DialogLegEvents;
  readonly #answer: Promise<string>;
  readonly #watch: NodeJS.Timeout;
  #media: MediaLeg | undefined;
  #isConnected = false;
  #isOver = false;

  constructor(
    dialog: SipDialog,
    options: {
      openTransport: () => Promise<MediaTransport>;
      /** Answers with an address at which nobody answers. */
      isDead: boolean;
      lostMs: number;
      events: DialogLegEvents;
    },
  ) {
    this.#dialog = dialog;
    this.#events = options.events;
    dialog.listen({
      confirmed: () => this.#confirmed(),
      ended: (reason) => this.#end(reason),
      offered: (sdp) => this.#renegotiate(sdp),
      info: (body) => this.#events.info(body),
      flowClosed: () => {
        if (!dialog.isAnswered) this.#lose();
      },
    });
    this.#answer = this.#prepare(options.openTransport, options.isDead);
    this.#answer.catch(() => this.reject(488));
    this.#watch = setInterval(() => this.#look(options.lostMs), Math.min(1000, options.lostMs / 4));
  }

  get isConnected(): boolean {
    return this.#isConnected && !this.#isOver;
  }

  get hearsAudio(): boolean {
    return this.#media?.hearsAudio ?? false;
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

  async #prepare(openTransport: () => Promise<MediaTransport>, isDead: boolean): Promise<string> {
    const transport = await openTransport();
    if (isDead) transport.playDead();
    const media = new MediaLeg(transport, this.#events);
    if (this.#isOver) {
      await media.close();
      throw new Error('SIP: over before it was answered');
    }
    this.#media = media;
    return media.answer(this.#dialog.offer);
  }

  async #renegotiate(sdp: string): Promise<string> {
    if (!this.#media) throw new Error('SIP: no media yet');
    const answer = await this.#media.answer(sdp);
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
