import type {AgentVideo} from './gateway.js';
import {SipRefusal} from './sip-refusal.js';

/** The dialog whose video is kept in step. */
interface VideoLeg {
  readonly isConnected: boolean;
  readonly isReadyToOffer: boolean;
  readonly hearsAudio: boolean;
  readonly seesVideo: boolean;
  offerVideo(sendsVideo: boolean): Promise<void>;
}

/**
 * Offers video within a dialog when there are pictures for it, and takes the offer back when there are none any more.
 * What was refused is not asked for again before it has been taken back; what met an offer of the far end's is asked for
 * once more (RFC 3261 §14.1).
 */
export class VisitorVideo {
  readonly #leg: VideoLeg;
  readonly #glareMs: number;
  readonly #changed: () => void;
  #isWanted = false;
  #isAsking = false;
  /** What has been answered already, by a refusal or by an offer of the far end's own. */
  #settled: boolean | undefined;
  #pause: NodeJS.Timeout | undefined;
  #hasMet = false;

  /** @param options.glareMs the longest pause after 491, ms. */
  constructor(leg: VideoLeg, options: {glareMs: number; changed: () => void}) {
    this.#leg = leg;
    this.#glareMs = options.glareMs;
    this.#changed = options.changed;
  }

  get state(): AgentVideo {
    if (!this.#isWanted) return 'off';
    if (this.#leg.seesVideo) return 'shown';
    return this.#settled === true && this.#leg.hearsAudio ? 'refused' : 'asked';
  }

  /** The answer to an offer of the far end's says this, so that nothing is left to ask. */
  settle(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#settled = isWanted;
  }

  /** Asks for what is wanted as soon as it can be asked for. */
  want(isWanted: boolean): void {
    this.#isWanted = isWanted;
    const {seesVideo, isReadyToOffer, hearsAudio} = this.#leg;
    if (this.#isAsking || this.#pause || !this.#leg.isConnected) return;
    if (isWanted === seesVideo) this.#settled = undefined;
    // Whoever holds the call wants no pictures now.
    else if (isReadyToOffer && hearsAudio && isWanted !== this.#settled) void this.#ask(isWanted);
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  async #ask(isWanted: boolean): Promise<void> {
    this.#isAsking = true;
    const status = await this.#leg.offerVideo(isWanted).then(
      () => 200,
      (error: unknown) => (error instanceof SipRefusal ? error.statusCode : 500),
    );
    this.#isAsking = false;
    if (status === 491 && !this.#hasMet) return this.#askAgain();
    this.#hasMet = false;
    // 408: asked again when the far end is back.
    if (status >= 300 && status !== 408) this.#settled = isWanted;
    this.#changed();
  }

  #askAgain(): void {
    this.#hasMet = true;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#changed();
    }, Math.random() * this.#glareMs);
  }
}
