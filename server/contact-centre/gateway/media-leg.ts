import {randomBytes, randomInt} from 'node:crypto';
import {PictureLossIndication, RtcpPayloadSpecificFeedback, RtpRouter, type RtcpPacket, type RtpPacket} from 'werift';
import type {MediaKind, MediaPacket} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import {RtpPort} from './rtp-port.js';
import {writeAnswer} from './sdp-answer.js';
import {parseOffer, type Offer, type OfferedSection} from './sdp-offer.js';

export interface MediaLegEvents {
  packet(kind: MediaKind, packet: MediaPacket): void;
  /** The far end cannot decode what it sees. */
  keyFrameWanted(): void;
}

/** The media of one dialog, which ends in the gateway. */
export class MediaLeg {
  readonly #transport: MediaTransport;
  readonly #ports: Readonly<Record<MediaKind, RtpPort>>;
  readonly #events: MediaLegEvents;
  readonly #cname = randomBytes(6).toString('hex');
  readonly #sessionId = randomInt(2 ** 32);
  #answers = 0;
  #fingerprint: string | undefined;

  constructor(transport: MediaTransport, events: MediaLegEvents) {
    this.#transport = transport;
    this.#events = events;
    const router = new RtpRouter();
    const port = (kind: MediaKind) =>
      new RtpPort({kind, dtls: transport.dtls, router, tell: (packet) => this.#events.packet(kind, packet)});
    this.#ports = {audio: port('audio'), video: port('video')};
    transport.onMedia(
      (packet) => this.#receive(packet),
      (packet) => this.#control(packet, router),
    );
  }

  get heardMs(): number {
    return this.#transport.heardMs;
  }

  get isClosed(): boolean {
    return this.#transport.isClosed;
  }

  /** Whether the far end takes audio now; false while it holds the call. */
  get hearsAudio(): boolean {
    return this.#ports.audio.isHeard;
  }

  /** Takes an offer of this dialog, the first or a later one. Throws if it cannot be met; nothing has changed then. */
  async answer(sdp: string): Promise<string> {
    const offer = parseOffer(sdp);
    const sections: Partial<Record<string, OfferedSection>> = {};
    for (const section of offer.sections) if (section.codec) sections[section.kind] = section;
    if (!sections['audio']) throw new Error('SDP: no Opus audio');
    this.#keepPeer(offer);
    await this.#transport.accept(offer);
    this.#ports.audio.apply(sections['audio'], this.#cname);
    this.#ports.video.apply(sections['video'], this.#cname);
    return writeAnswer(offer.sections, {
      ...this.#transport.describe(),
      sessionId: this.#sessionId,
      version: ++this.#answers,
      cname: this.#cname,
      ssrcs: {audio: this.#ports.audio.ssrc, video: this.#ports.video.ssrc},
    });
  }

  /** @returns true if a key frame has to be asked of the source. */
  send(kind: MediaKind, packet: MediaPacket, source: object): boolean {
    return this.#ports[kind].send(packet, source);
  }

  askKeyFrame(): void {
    this.#ports.video.askKeyFrame();
  }

  async close(): Promise<void> {
    this.#ports.audio.close();
    this.#ports.video.close();
    await this.#transport.close();
  }

  /** A new DTLS association (RFC 8842 §4) is not offered by a browser that keeps its connection. */
  #keepPeer(offer: Offer): void {
    const fingerprint = offer.fingerprints.map(({value}) => value.toLowerCase()).join();
    if (this.#fingerprint !== undefined && this.#fingerprint !== fingerprint) throw new Error('SDP: another DTLS peer');
    this.#fingerprint = fingerprint;
  }

  #receive(packet: RtpPacket): void {
    const {payloadType} = packet.header;
    if (this.#ports.audio.owns(payloadType)) this.#ports.audio.receive(packet);
    else if (this.#ports.video.owns(payloadType)) this.#ports.video.receive(packet);
  }

  #control(packet: RtcpPacket, router: RtpRouter): void {
    if (packet instanceof RtcpPayloadSpecificFeedback) {
      // werift's router gives these to the receiver, as browsers name their own stream as the sender.
      if (packet.feedback instanceof PictureLossIndication) this.#events.keyFrameWanted();
      return;
    }
    router.routeRtcp(packet);
  }
}
