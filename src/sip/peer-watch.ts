/** What becomes of a peer connection, as the call needs to know it. */
export interface PeerReports {
  /** ICE and DTLS are up and the gateway has answered. */
  connected(remote: MediaStream): void;
  interrupted(): void;
  restored(): void;
  /** Nothing has been received although everything is up. */
  silent(): void;
  /** ICE or DTLS failed for good. */
  failed(): void;
  /** A re-INVITE is wanted: with the candidates found meanwhile, or with fresh ones. */
  renegotiate(iceRestart: boolean): void;
}

/** Without ICE by then, the candidates found since the INVITE are sent after it, ms. */
const LATER_CANDIDATES_MS = 2_000;
/** Packets are looked for this often until the first has come, ms. */
const LOOK_MS = 2_000;
const LOOKS = 4;

/** Follows one peer connection from the answer to its end; the measure of success is packets, not events. */
export class PeerWatch {
  readonly #peer: RTCPeerConnection;
  readonly #reports: PeerReports;
  readonly #remote = new MediaStream();
  #answered = false;
  #wasUp = false;
  #isDown = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;

  constructor(peer: RTCPeerConnection, reports: PeerReports) {
    this.#peer = peer;
    this.#reports = reports;
    peer.addEventListener('track', this.#onTrack);
    peer.addEventListener('connectionstatechange', this.#onState);
  }

  /** The gateway has answered the INVITE. */
  answered(): void {
    this.#answered = true;
    this.#later = setTimeout(() => {
      if (!this.#wasUp) this.#reports.renegotiate(false);
    }, LATER_CANDIDATES_MS);
    this.#onState();
  }

  close(): void {
    clearTimeout(this.#later);
    clearTimeout(this.#look);
    this.#peer.removeEventListener('track', this.#onTrack);
    this.#peer.removeEventListener('connectionstatechange', this.#onState);
  }

  #onTrack = ({track}: RTCTrackEvent) => this.#remote.addTrack(track);

  #onState = () => {
    const state = this.#peer.connectionState;
    if (state === 'connected' && this.#answered) this.#up();
    else if (state === 'failed') this.#reports.failed();
    else if (state === 'disconnected' && this.#wasUp && !this.#isDown) {
      this.#isDown = true;
      this.#reports.interrupted();
      this.#reports.renegotiate(true);
    }
  };

  #up(): void {
    if (!this.#wasUp) {
      this.#wasUp = true;
      clearTimeout(this.#later);
      this.#reports.connected(this.#remote);
      this.#lookForPackets(LOOKS);
    } else if (this.#isDown) {
      this.#isDown = false;
      this.#reports.restored();
    }
  }

  #lookForPackets(looks: number): void {
    this.#look = setTimeout(() => {
      void this.#peer.getStats().then((stats) => {
        let packets = 0;
        stats.forEach((report: RTCInboundRtpStreamStats) => {
          if (report.type === 'inbound-rtp' && report.kind === 'audio') packets += report.packetsReceived ?? 0;
        });
        if (packets > 0 || this.#peer.signalingState === 'closed') return;
        if (looks > 1) this.#lookForPackets(looks - 1);
        else this.#reports.silent();
      });
    }, LOOK_MS);
  }
}
