import {randomBytes, randomInt} from 'node:crypto';
import {PictureLossIndication, RtcpPayloadSpecificFeedback, RtpRouter, type RtcpPacket, type RtpPacket} from 'werift';
import type {MediaKind, MediaPacket} from './media-packet.js';
import type {MediaTransport} from './media-transport.js';
import {RtpPort} from './rtp-port.js';
import {writeAnswer} from './sdp-answer.js';
import type {LocalFacts} from './sdp-description.js';
import {isReceiving, isSending, parseAnswer, parseOffer, type Offer, type RemoteSection} from './sdp-offer.js';
import {writeReoffer} from './sdp-reoffer.js';

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
  #version = 0;
  #fingerprint: string | undefined;
  #sections: readonly RemoteSection[] = [];

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

  /** Whether the far end shows pictures now. */
  get showsVideo(): boolean {
    return this.#ports.video.isSpeaking;
  }

  /** Whether pictures that we send are looked at. */
  get seesVideo(): boolean {
    return this.#ports.video.isHeard;
  }

  /**
   * Takes an offer of this dialog, the first or a later one. Throws if it cannot be met; nothing has changed then.
   * @param options.sendsVideo whether there is video for a far end that shows some, or shows none.
   * @param options.refusesVideo answers a video section with port 0.
   */
  async answer(
    sdp: string,
    options: {sendsVideo: (toOneWhoShows: boolean) => boolean; refusesVideo?: boolean},
  ): Promise<string> {
    const offer = parseOffer(sdp);
    if (!sectionOf(offer.sections, 'audio')) throw new Error('SDP: no Opus audio');
    const video = options.refusesVideo ? undefined : sectionOf(offer.sections, 'video');
    const sendsVideo = video !== undefined && options.sendsVideo(isSending(video.direction));
    this.#keepPeer(offer);
    await this.#transport.accept(offer);
    const sections = offer.sections.map((section) => {
      if (section.kind !== 'video') return section;
      return section === video ? agreed(section, sendsVideo) : {...section, codec: undefined};
    });
    this.#agree(sections);
    return writeAnswer(sections, this.#facts());
  }

  /** Whether an offer asks for video where there was none, or none in either direction. */
  addsVideo(sdp: string): boolean {
    const video = sectionOf(parseAnswer(sdp), 'video');
    const before = sectionOf(this.#sections, 'video');
    return isUsed(video) && !isUsed(before);
  }

  /** Writes an offer of ours that leaves everything as it is, but for whether we send video. */
  offer(sendsVideo: boolean): string {
    return writeReoffer(this.#sections, this.#facts(), sendsVideo);
  }

  /** Takes the answer to {@link offer}. Throws if it does not fit; nothing has changed then. */
  answered(sdp: string): void {
    const sections = parseAnswer(sdp);
    if (!sectionOf(sections, 'audio')) throw new Error('SDP: no Opus audio');
    this.#agree(sections);
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

  #agree(sections: readonly RemoteSection[]): void {
    this.#sections = sections;
    this.#ports.audio.apply(sectionOf(sections, 'audio'), this.#cname);
    this.#ports.video.apply(sectionOf(sections, 'video'), this.#cname);
  }

  #facts(): LocalFacts {
    return {
      ...this.#transport.describe(),
      sessionId: this.#sessionId,
      version: ++this.#version,
      cname: this.#cname,
      ssrcs: {audio: this.#ports.audio.ssrc, video: this.#ports.video.ssrc},
    };
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

const sectionOf = (sections: readonly RemoteSection[], kind: MediaKind): RemoteSection | undefined =>
  sections.find((section) => section.kind === kind && section.codec);

const isUsed = (section: RemoteSection | undefined): boolean =>
  section !== undefined && section.direction !== 'inactive';

/** What comes of a video section where we have nothing to send. */
function agreed(section: RemoteSection, sendsVideo: boolean): RemoteSection {
  if (sendsVideo || !isReceiving(section.direction)) return section;
  return {...section, direction: isSending(section.direction) ? 'sendonly' : 'inactive'};
}
