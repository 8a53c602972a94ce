import type {MediaPacket} from './media-packet.js';

const SEQUENCE_RANGE = 2 ** 16;
const TIMESTAMP_RANGE = 2 ** 32;

const wrap = (value: number, range: number): number => ((value % range) + range) % range;

export type SplicedPacket = Pick<MediaPacket, 'sequenceNumber' | 'timestamp' | 'marker'>;

/**
 * Makes one RTP stream of many sources: sequence numbers run on without a gap over a change of source, and
 * timestamps by the time that went by (RFC 3550 §5.1). Gaps within a source stay, for they are real losses.
 */
export class RtpSplice {
  readonly #clockRate: number;
  readonly #startsTalkspurt: boolean;
  #source: object | undefined;
  #sequenceOffset = 0;
  #timestampOffset = 0;
  #last: {sequenceNumber: number; timestamp: number; atMs: number} | undefined;

  /** @param startsTalkspurt sets the marker bit on the first packet of each source (RFC 3551 §4.1). */
  constructor(options: {clockRate: number; startsTalkspurt: boolean}) {
    this.#clockRate = options.clockRate;
    this.#startsTalkspurt = options.startsTalkspurt;
  }

  isNewSource(source: object): boolean {
    return source !== this.#source;
  }

  /** What was not sent must not look like a loss: whatever comes next runs on from what was sent last. */
  interrupt(): void {
    this.#source = undefined;
  }

  /** @param nowMs a monotonic clock, ms. */
  rewrite(packet: SplicedPacket, source: object, nowMs: number): SplicedPacket {
    const isSwitch = this.isNewSource(source);
    if (isSwitch) {
      this.#follow(packet, nowMs);
      this.#source = source;
    }
    const sequenceNumber = wrap(packet.sequenceNumber + this.#sequenceOffset, SEQUENCE_RANGE);
    const timestamp = wrap(packet.timestamp + this.#timestampOffset, TIMESTAMP_RANGE);
    const ahead = this.#last ? wrap(sequenceNumber - this.#last.sequenceNumber, SEQUENCE_RANGE) : 1;
    if (ahead < SEQUENCE_RANGE / 2) this.#last = {sequenceNumber, timestamp, atMs: nowMs};
    return {sequenceNumber, timestamp, marker: packet.marker || (isSwitch && this.#startsTalkspurt)};
  }

  #follow(first: SplicedPacket, nowMs: number): void {
    if (!this.#last) return;
    const elapsed = Math.max(1, Math.round(((nowMs - this.#last.atMs) / 1000) * this.#clockRate));
    this.#sequenceOffset = wrap(this.#last.sequenceNumber + 1 - first.sequenceNumber, SEQUENCE_RANGE);
    this.#timestampOffset = wrap(this.#last.timestamp + elapsed - first.timestamp, TIMESTAMP_RANGE);
  }
}
