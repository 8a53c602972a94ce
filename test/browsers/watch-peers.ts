/** What {@link watchPeers} counts, over all peer connections of the page. */
export interface Flow {
  /** RTP packets, by `outbound-rtp` and `inbound-rtp`. */
  readonly sent: number;
  readonly received: number;
  /** Audio: the energy of what came in (`totalAudioEnergy`); video: pictures decoded. */
  readonly perceived: number;
}

declare global {
  var flow: (kind: 'audio' | 'video') => Promise<Flow>;
  /** The ICE user fragment of each peer connection; an ICE restart makes another (RFC 8445 §9). */
  var ways: () => (string | undefined)[];
}

/** Runs in the page before its own scripts: keeps its peer connections, to ask them for their statistics. */
export const watchPeers = (): void => {
  const peers: RTCPeerConnection[] = [];
  const Peer = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Peer {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
    }
  };
  globalThis.ways = () =>
    peers.map(({localDescription}) => /^a=ice-ufrag:(\S+)/m.exec(localDescription?.sdp ?? '')?.[1]);
  globalThis.flow = async (kind) => {
    const sum = {sent: 0, received: 0, perceived: 0};
    for (const peer of peers) {
      (await peer.getStats()).forEach((report: RTCOutboundRtpStreamStats & RTCInboundRtpStreamStats) => {
        if (report.kind !== kind) return;
        if (report.type === ('outbound-rtp' as string)) sum.sent += report.packetsSent ?? 0;
        if (report.type !== ('inbound-rtp' as string)) return;
        sum.received += report.packetsReceived ?? 0;
        sum.perceived += (kind === 'audio' ? report.totalAudioEnergy : report.framesDecoded) ?? 0;
      });
    }
    return sum;
  };
};
