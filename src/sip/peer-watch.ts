/** What becomes of a peer connection's way through the network. */
export interface PeerReports {
  /** ICE and DTLS are up and the gateway has answered. */
  connected(): unknown;
  interrupted(): void;
  /** Packets come in again. */
  restored(): void;
  /** ICE or DTLS never came up. */
  failed(): void;
  /** A re-INVITE is wanted: with the candidates found meanwhile, or with fresh ones. */
  renegotiate(iceRestart: boolean): void;
  /** Packets of sound that have come in so far; `null` while none are expected. */
  packets(): Promise<number | null>;
}

/** Without ICE by then, the candidates found since the INVITE are sent after it, ms. */
const LATER_CANDIDATES_MS = 2_000;
/** Between two attempts to find another way through the network, ms. */
const REPAIR_MS = 5_000;
/** How often packets are looked for while none come, ms. */
const LOOK_MS = 500;

/** Follows one peer connection from the answer to its end; the measure of success is packets, not events. */
export class PeerWatch {
  readonly #peer: RTCPeerConnection;
  readonly #reports: PeerReports;
  #answered = false;
  #wasUp = false;
  #isDown = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #repair: ReturnType<typeof setInterval> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;

  constructor(peer: RTCPeerConnection, reports: PeerReports) {
    this.#peer = peer;
    this.#reports = reports;
    peer.addEventListener('connectionstatechange', this.#onState);
    // JsSIP ends the call where ICE fails; here a restart may yet save it. It has listened before, so that the event
    // cannot be kept from it.
    Object.defineProperty(peer, 'iceConnectionState', {configurable: true, get: this.#stateForJsSip});
  }

  /** The gateway has answered the INVITE. */
  answered(): void {
    this.#answered = true;
    this.#later = setTimeout(() => {
      if (!this.#wasUp) this.#reports.renegotiate(false);
    }, LATER_CANDIDATES_MS);
    this.#onState();
  }

  /** Requests can be sent again. */
  reachable(): void {
    if (this.#wasUp) this.#reports.renegotiate(this.#isDown);
  }

  /** Nothing comes in although all seems well: another way may do better. */
  stalled(): void {
    if (!this.#isDown) this.#reports.renegotiate(true);
  }

  close(): void {
    this.#isDown = false;
    clearTimeout(this.#later);
    clearInterval(this.#repair);
    clearInterval(this.#look);
    this.#peer.removeEventListener('connectionstatechange', this.#onState);
    Reflect.deleteProperty(this.#peer, 'iceConnectionState');
  }

  #stateForJsSip = () => {
    const state: unknown = Reflect.get(Object.getPrototypeOf(this.#peer) as object, 'iceConnectionState', this.#peer);
    return this.#wasUp && state === 'failed' ? 'disconnected' : state;
  };

  #onState = () => {
    const state = this.#peer.connectionState;
    if (state === 'connected' && this.#answered && !this.#wasUp) {
      this.#wasUp = true;
      clearTimeout(this.#later);
      this.#reports.connected();
    } else if (state === 'failed' && !this.#wasUp) this.#reports.failed();
    else if ((state === 'disconnected' || state === 'failed') && this.#wasUp && !this.#isDown) this.#down();
  };

  #down(): void {
    this.#isDown = true;
    this.#reports.interrupted();
    this.#reports.renegotiate(true);
    const before = this.#reports.packets();
    this.#repair = setInterval(() => this.#reports.renegotiate(true), REPAIR_MS);
    this.#look = setInterval(() => void this.#lookFor(before), LOOK_MS);
  }

  async #lookFor(before: Promise<number | null>): Promise<void> {
    if (this.#peer.connectionState !== 'connected') return;
    const now = await this.#reports.packets();
    if ((now !== null && now <= ((await before) ?? 0)) || !this.#isDown) return;
    this.#isDown = false;
    clearInterval(this.#repair);
    clearInterval(this.#look);
    this.#reports.restored();
  }
}
