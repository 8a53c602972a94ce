/** A relay that does not answer is not waited for any longer, ms. */
const RELAY_MS = 3_000;

/**
 * Decides when an INVITE may leave although ICE candidates are still being gathered (RFC 8445 §5.1.1).
 *
 * A gateway answers where packets come from, so the first candidate of any kind is enough; with the policy `relay`
 * that is the first relayed one. JsSIP by itself waits for all of them: 40 s where a STUN server cannot be reached.
 */
export class CandidatePolicy {
  readonly #relayOnly: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(iceTransportPolicy: RTCIceTransportPolicy) {
    this.#relayOnly = iceTransportPolicy === 'relay';
  }

  /** Takes JsSIP's `icecandidate` event. */
  consider({candidate, ready}: {candidate: RTCIceCandidate; ready: () => void}): void {
    if (!this.#relayOnly || candidate.type === 'relay') this.#go(ready);
    else this.#timer ??= setTimeout(() => this.#go(ready), RELAY_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #go(ready: () => void): void {
    this.close();
    ready();
  }
}
