import {
  defaultPeerConfig,
  MediaStreamTrack,
  RTCRtpReceiver,
  RTCRtpSender,
  ReceiverEstimatedMaxBitrate,
  RtcpPayloadSpecificFeedback,
  RtpHeader,
  RtpPacket,
  type RTCDtlsTransport,
  type RtpRouter,
} from 'werift';
import {CLOCK_RATE, type MediaKind, type MediaPacket} from './media-packet.js';
import {RtpSplice} from './rtp-splice.js';
import {isReceiving, isSending, type RemoteSection} from './sdp-offer.js';
import {beginsVp8KeyFrame} from './vp8.js';

/** How often a source is asked again for a key frame that does not come, ms. */
const KEY_FRAME_PATIENCE_MS = 200;
/** 1.5 Mbit/s as mantissa and exponent (REMB, draft-alvestrand-rmcat-remb-03 §2.2). */
const VIDEO_BITRATE = {brMantissa: 187_500, brExp: 3} as const;
const BITRATE_INTERVAL_MS = 1000;

/** One medium of a leg: its sender with RTCP, its receiver with RTCP, and the splice between sources. */
export class RtpPort {
  readonly kind: MediaKind;
  readonly #sender: RTCRtpSender;
  readonly #receiver: RTCRtpReceiver;
  readonly #dtls: RTCDtlsTransport;
  readonly #router: RtpRouter;
  readonly #tell: (packet: MediaPacket) => void;
  readonly #splice: RtpSplice;
  #section: RemoteSection | undefined;
  #remoteSsrc: number | undefined;
  #waitedMs = -Infinity;
  #allowedMs = -Infinity;

  constructor(options: {
    kind: MediaKind;
    dtls: RTCDtlsTransport;
    router: RtpRouter;
    tell: (packet: MediaPacket) => void;
  }) {
    const {kind, dtls, router} = options;
    this.kind = kind;
    this.#dtls = dtls;
    this.#router = router;
    this.#tell = options.tell;
    this.#splice = new RtpSplice({clockRate: CLOCK_RATE[kind], startsTalkspurt: kind === 'audio'});
    this.#sender = new RTCRtpSender(kind);
    this.#receiver = new RTCRtpReceiver(defaultPeerConfig, kind, this.#sender.ssrc);
    this.#sender.setDtlsTransport(dtls);
    this.#receiver.setDtlsTransport(dtls);
    router.registerRtpSender(this.#sender);
  }

  get ssrc(): number {
    return this.#sender.ssrc;
  }

  /** Whether the far end takes this medium now. */
  get isHeard(): boolean {
    return this.#section?.codec !== undefined && isReceiving(this.#section.direction);
  }

  /** Whether the far end sends this medium now. */
  get isSpeaking(): boolean {
    return this.#section?.codec !== undefined && isSending(this.#section.direction);
  }

  /** Applies this medium's part of what was agreed; undefined if it was taken out. */
  apply(section: RemoteSection | undefined, cname: string): void {
    this.#section = section;
    if (!section?.codec) return;
    const {codec, toneCodec} = section;
    // werift acts on what the offer has, while only this much is answered.
    codec.rtcpFeedback = codec.rtcpFeedback.filter(({type}) => type === 'nack');
    const parameters = {codecs: toneCodec ? [codec, toneCodec] : [codec], headerExtensions: []};
    this.#sender.prepareSend({...parameters, rtcp: {cname, mux: true, ssrc: this.ssrc}});
    this.#receiver.prepareReceive({...parameters, encodings: []});
  }

  owns(payloadType: number): boolean {
    return payloadType === this.#section?.codec?.payloadType || payloadType === this.#section?.toneCodec?.payloadType;
  }

  receive(packet: RtpPacket): void {
    const {ssrc} = packet.header;
    if (!this.isSpeaking) return;
    if (!this.#receiver.trackBySSRC[ssrc]) this.#follow(ssrc);
    this.#remoteSsrc = ssrc;
    if (this.kind === 'video') this.#allowBitrate(ssrc);
    this.#receiver.handleRtpBySsrc(packet, {});
  }

  /** @returns true if a key frame has to be asked of the source; until it comes, nothing of a new source is sent. */
  send(packet: MediaPacket, source: object): boolean {
    if (!this.isHeard || this.#dtls.state !== 'connected') {
      this.#splice.interrupt();
      return false;
    }
    if (this.kind === 'video' && this.#splice.isNewSource(source) && !beginsVp8KeyFrame(packet.payload)) {
      return this.#isTimeToAsk();
    }
    const payloadType = packet.isTone ? this.#section?.toneCodec?.payloadType : this.#section?.codec?.payloadType;
    if (payloadType === undefined) return false;
    const spliced = this.#splice.rewrite(packet, source, performance.now());
    const header = new RtpHeader({...spliced, payloadType, ssrc: this.ssrc});
    // The sender would give a tone its main codec's payload type.
    if (packet.isTone) void this.#dtls.sendRtp(packet.payload, header);
    else void this.#sender.sendRtp(new RtpPacket(header, packet.payload));
    return false;
  }

  askKeyFrame(): void {
    if (this.#remoteSsrc !== undefined) void this.#receiver.sendRtcpPLI(this.#remoteSsrc);
  }

  close(): void {
    this.#sender.stop();
    this.#receiver.stop();
  }

  #isTimeToAsk(): boolean {
    const nowMs = performance.now();
    if (nowMs - this.#waitedMs < KEY_FRAME_PATIENCE_MS) return false;
    this.#waitedMs = nowMs;
    return true;
  }

  /** Lets the source reach its bitrate at once: browsers start low, and climb by 8 % a second without this. */
  #allowBitrate(ssrc: number): void {
    const nowMs = performance.now();
    if (nowMs - this.#allowedMs < BITRATE_INTERVAL_MS) return;
    this.#allowedMs = nowMs;
    const feedback = new ReceiverEstimatedMaxBitrate({
      senderSsrc: this.ssrc,
      mediaSsrc: 0,
      ssrcNum: 1,
      ...VIDEO_BITRATE,
      ssrcFeedbacks: [ssrc],
    });
    void this.#dtls.sendRtcp([new RtcpPayloadSpecificFeedback({feedback})]);
  }

  #follow(ssrc: number): void {
    const track = new MediaStreamTrack({kind: this.kind, ssrc, remote: true});
    track.onReceiveRtp.subscribe(({header, payload}) => {
      const {sequenceNumber, timestamp, marker, payloadType} = header;
      const isTone = payloadType === this.#section?.toneCodec?.payloadType;
      this.#tell({sequenceNumber, timestamp, marker, payload, isTone});
    });
    this.#receiver.addTrack(track);
    this.#router.ssrcTable[ssrc] = this.#receiver;
  }
}
