/** What {@link watchPage} leaves in the page for tests to ask. */
export interface Watched {
  /** The loudest frequency in the call's audio, or `null` while there is nothing to hear. */
  loudest(): {hertz: number; decibels: number} | null;
  /** Packets that all peer connections have received so far. */
  received(kind: 'audio' | 'video'): Promise<number>;
  /** Tracks of microphones and cameras that have been opened and not stopped. */
  openTracks(): number;
  /** Peer connections that have not been closed. */
  openPeers(): number;
  /** How often the page asked for devices. */
  asked: number;
}

declare global {
  var watched: Watched;
}

/** Runs in the page before its own scripts: notes what browsers do not tell afterwards. */
export const watchPage = (): void => {
  const peers: RTCPeerConnection[] = [];
  const tracks: MediaStreamTrack[] = [];
  const Peer = globalThis.RTCPeerConnection;
  if (Peer) {
    globalThis.RTCPeerConnection = class extends Peer {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        peers.push(this);
      }
    };
  }
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const getUserMedia = devices?.getUserMedia.bind(devices);
  if (devices && getUserMedia) {
    devices.getUserMedia = async (constraints) => {
      globalThis.watched.asked += 1;
      const stream = await getUserMedia(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
  }

  const audios = (root: Document | ShadowRoot): HTMLAudioElement[] => [
    ...root.querySelectorAll('audio'),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? audios(shadowRoot) : [])),
  ];

  let analyser: AnalyserNode | undefined;
  let analysed: MediaStream | undefined;
  const follow = () => {
    const stream = audios(document).find(({srcObject}) => srcObject)?.srcObject as MediaStream | undefined;
    if (!stream || stream.getAudioTracks().length === 0) return undefined;
    if (stream !== analysed) {
      const context = new AudioContext();
      analysed = stream;
      analyser = new AnalyserNode(context, {fftSize: 8192, smoothingTimeConstant: 0.5});
      context.createMediaStreamSource(stream).connect(analyser);
    }
    return analyser;
  };

  globalThis.watched = {
    asked: 0,
    loudest: () => {
      const node = follow();
      if (!node) return null;
      const levels = new Float32Array(node.frequencyBinCount);
      node.getFloatFrequencyData(levels);
      const bin = levels.indexOf(Math.max(...levels));
      const decibels = levels[bin] ?? -Infinity;
      return decibels < -60 ? null : {hertz: (bin * node.context.sampleRate) / node.fftSize, decibels};
    },
    received: async (kind) => {
      let packets = 0;
      for (const peer of peers) {
        (await peer.getStats()).forEach((report: RTCInboundRtpStreamStats) => {
          if (report.type === 'inbound-rtp' && report.kind === kind) packets += report.packetsReceived ?? 0;
        });
      }
      return packets;
    },
    openTracks: () => tracks.filter(({readyState}) => readyState === 'live').length,
    openPeers: () => peers.filter(({connectionState}) => connectionState !== 'closed').length,
  };
};
