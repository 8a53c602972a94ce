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
  /** What all open peer connections send, such as `audio live`. */
  sentTracks(): string[];
  /** Takes a device away, as unplugging does. */
  unplug(kind: 'audio' | 'video'): void;
  /** Another program takes the microphone, or gives it back. */
  interrupt(type: 'mute' | 'unmute'): void;
  /** How often the page asked for devices. */
  asked: number;
}

declare global {
  var watched: Watched;
}

/** Runs in the page before its own scripts: notes what browsers do not tell afterwards. */
export const watchPage = (): void => {
  let peers: RTCPeerConnection[] = [];
  let tracks: MediaStreamTrack[] = [];
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
    const getDisplayMedia = devices.getDisplayMedia.bind(devices);
    devices.getDisplayMedia = async (constraints) => {
      const stream = await getDisplayMedia(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
  }
  const live = (kind: string) => tracks.filter((track) => track.kind === kind && track.readyState === 'live');

  // The widget's own element needs no place in the document.
  const playing = new Set<HTMLMediaElement>();
  const play: () => Promise<void> = Reflect.get(HTMLMediaElement.prototype, 'play');
  HTMLMediaElement.prototype.play = function () {
    // What has stopped comes again when it plays again; kept, it would count as the page's own.
    for (const element of playing) if (element.paused) playing.delete(element);
    playing.add(this);
    return play.call(this);
  };
  const streams = (root: Document | ShadowRoot): MediaProvider[] => [
    ...[...root.querySelectorAll('audio')].flatMap(({srcObject}) => srcObject ?? []),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? streams(shadowRoot) : [])),
  ];
  const heardStream = (): MediaStream | undefined => {
    for (const element of playing) if (element.paused && !element.isConnected) playing.delete(element);
    const own = [...playing].filter(({localName, paused, srcObject}) => localName === 'audio' && !paused && srcObject);
    return (own.at(-1)?.srcObject ?? streams(document)[0]) as MediaStream | undefined;
  };

  let analyser: AnalyserNode | undefined;
  let analysed: MediaStream | undefined;
  const follow = () => {
    const stream = heardStream();
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
    // What is over is forgotten, so that watching itself leaves nothing behind.
    openTracks: () => (tracks = tracks.filter(({readyState}) => readyState === 'live')).length,
    sentTracks: () =>
      peers
        .filter(({connectionState}) => connectionState !== 'closed')
        .flatMap((peer) =>
          peer.getSenders().flatMap(({track}) => (track ? [`${track.kind} ${track.readyState}`] : [])),
        ),
    unplug: (kind) => {
      for (const track of live(kind)) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    interrupt: (type) => {
      for (const track of live('audio')) track.dispatchEvent(new Event(type));
    },
    openPeers: () => (peers = peers.filter(({connectionState}) => connectionState !== 'closed')).length,
  };
};
