import {
  MediaStreamTrack,
  PictureLossIndication,
  RtcpPayloadSpecificFeedback,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  type RTCRtpTransceiver,
  RtpHeader,
  RtpPacket,
  useOPUS,
  useVP8,
} from 'werift';

type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

const TONE_PAYLOAD_TYPE = 110;
const FRAME_MS = 20;

/** A browser's side of the media, on 127.0.0.1 only. Every packet that it sends says who sent it. */
export class MediaClient {
  readonly heard: {sequenceNumber: number; ssrc: number; payloadType: number; text: string}[] = [];
  readonly seen: string[] = [];
  keyFramesAsked = 0;
  readonly #peer: RTCPeerConnection;
  readonly #audio = new MediaStreamTrack({kind: 'audio'});
  readonly #video = new MediaStreamTrack({kind: 'video'});
  readonly #name: string;
  readonly #transceivers: RTCRtpTransceiver[] = [];
  #sequenceNumber = Math.floor(Math.random() * 60_000);
  #speaking: NodeJS.Timeout | undefined;

  /** @param options.video from the first offer on; `recvonly` is what a desk has that shows nothing. */
  constructor(name: string, {video = false}: {video?: boolean | 'recvonly'} = {}) {
    this.#name = name;
    this.#peer = new RTCPeerConnection({
      bundlePolicy: 'max-bundle',
      iceUseIpv4: false,
      iceUseIpv6: false,
      iceAdditionalHostAddresses: ['127.0.0.1'],
      codecs: {
        audio: [
          useOPUS({payloadType: 111}),
          new RTCRtpCodecParameters({
            mimeType: 'audio/telephone-event',
            clockRate: 48_000,
            channels: 1,
            payloadType: TONE_PAYLOAD_TYPE,
          }),
        ],
        video: [useVP8({payloadType: 96, rtcpFeedback: [{type: 'nack'}, {type: 'nack', parameter: 'pli'}]})],
      },
    });
    this.#peer.onTransceiverAdded.subscribe((transceiver) => this.#transceivers.push(transceiver));
    const known = new Set<MediaStreamTrack>();
    this.#peer.onTrack.subscribe((track) => {
      // werift tells of a track again at each later offer.
      if (known.has(track)) return;
      known.add(track);
      track.onReceiveRtp.subscribe(({header, payload}) => {
        const {sequenceNumber, ssrc, payloadType} = header;
        if (track.kind === 'video') this.seen.push(payload.toString('latin1', 2));
        else this.heard.push({sequenceNumber, ssrc, payloadType, text: payload.toString('latin1')});
      });
    });
    this.#add(this.#audio);
    if (video) this.addVideo(video === 'recvonly' ? video : 'sendrecv');
  }

  addVideo(direction: Direction = 'sendrecv'): void {
    this.#add(this.#video, direction);
    this.#peer.dtlsTransports[0]!.onRtcp.subscribe((packet) => {
      const isPli = packet instanceof RtcpPayloadSpecificFeedback && packet.feedback instanceof PictureLossIndication;
      if (isPli) this.keyFramesAsked++;
    });
  }

  async offer(options: {iceRestart?: boolean} = {}): Promise<string> {
    if (options.iceRestart) this.#peer.restartIce();
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    return this.#peer.localDescription!.sdp;
  }

  /** What the next offer or answer says about video. */
  turnVideo(direction: Direction): void {
    this.#peer.getTransceivers()[1]!.setDirection(direction);
  }

  /** Takes an offer of the far end's; resolves with the answer. */
  async answer(offer: string): Promise<string> {
    await this.#peer.setRemoteDescription({type: 'offer', sdp: offer});
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    return this.#peer.localDescription!.sdp;
  }

  async answered(sdp: string): Promise<void> {
    await this.#peer.setRemoteDescription({type: 'answer', sdp});
    // werift does not check again after an ICE restart if its DTLS is connected.
    for (const transport of this.#peer.iceTransports) {
      if (this.isConnected && transport.state !== 'connected') transport.start().catch(() => undefined);
    }
  }

  get isConnected(): boolean {
    return this.#peer.connectionState === 'connected';
  }

  /** Whether its connectivity checks have been repeated and none was answered. */
  get isIgnored(): boolean {
    const pairs = this.#peer.iceTransports.flatMap(({connection}) => connection.candidatePairs);
    return pairs.some((pair) => pair.retransmissionsSent > 0) && pairs.every((pair) => pair.responsesReceived === 0);
  }

  /** Sends a packet each 20 ms until it is closed. */
  speak(): void {
    let timestamp = 0;
    this.#speaking = setInterval(() => {
      timestamp += 960;
      this.#audio.writeRtp(this.#packet(this.#name, timestamp));
    }, FRAME_MS);
  }

  async sendTone(): Promise<void> {
    await this.#sendAsTone(this.#packet('tone', 0));
  }

  /** Sends a key's packets (RFC 4733 §2.5.1): one that begins it, one that goes on, and three times its end. */
  async press(event: number, timestamp: number): Promise<void> {
    const flags = [0, 0, 0x80, 0x80, 0x80];
    for (const [index, flag] of flags.entries()) {
      const packet = this.#packet('', timestamp);
      packet.header.marker = index === 0;
      packet.payload = Buffer.from([event, flag | 10, 0x03, 0x20 * (index + 1)]);
      await this.#sendAsTone(packet);
    }
  }

  /** Sends a picture of one packet: VP8 payload descriptor, first byte of the frame header, then the text. */
  show(text: string, {isKeyFrame}: {isKeyFrame: boolean}): void {
    const packet = this.#packet('', 0);
    packet.payload = Buffer.concat([Buffer.from([0x10, isKeyFrame ? 0 : 1]), Buffer.from(text)]);
    this.#video.writeRtp(packet);
  }

  askKeyFrame(): void {
    const receiver = this.#peer.getReceivers()[1]!;
    void receiver.sendRtcpPLI(receiver.track.ssrc!);
  }

  async close(): Promise<void> {
    clearInterval(this.#speaking);
    // werift forgets an inactive one when another takes its place, and lets its RTCP run on.
    for (const transceiver of this.#transceivers) transceiver.forceStop();
    await this.#peer.close();
  }

  async #sendAsTone(packet: RtpPacket): Promise<void> {
    packet.header.payloadType = TONE_PAYLOAD_TYPE;
    packet.header.ssrc = this.#peer.getSenders()[0]!.ssrc;
    await this.#peer.dtlsTransports[0]!.sendRtp(packet.payload, packet.header);
  }

  #add(track: MediaStreamTrack, direction: Direction = 'sendrecv'): void {
    this.#peer.addTransceiver(track, {direction});
    // werift would ask a public STUN server where it is given none.
    for (const {connection} of this.#peer.iceTransports) Object.assign(connection, {stunServer: undefined});
  }

  #packet(text: string, timestamp: number): RtpPacket {
    this.#sequenceNumber = (this.#sequenceNumber + 1) % 2 ** 16;
    return new RtpPacket(
      new RtpHeader({sequenceNumber: this.#sequenceNumber, timestamp, payloadType: 111}),
      Buffer.from(text),
    );
  }
}
