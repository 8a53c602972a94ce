import {randomInt} from 'node:crypto';
import {CLOCK_RATE, type MediaPacket} from './media-packet.js';

const FRAME_MS = 20;
const FRAME_TICKS = (CLOCK_RATE.audio * FRAME_MS) / 1000;

/** Plays 20 ms Opus frames in real time. It keeps time by the clock, so that late timers do not add up. */
export class OpusSource {
  readonly #frames: readonly Buffer[];
  readonly #loops: boolean;
  readonly #tell: (packet: MediaPacket) => void;
  readonly #whenDone: () => void;
  #timer: NodeJS.Timeout | undefined;
  #sequenceNumber = randomInt(2 ** 16);
  #timestamp = randomInt(2 ** 32);

  constructor(options: {
    frames: readonly Buffer[];
    loops: boolean;
    tell: (packet: MediaPacket) => void;
    whenDone?: () => void;
  }) {
    this.#frames = options.frames;
    this.#loops = options.loops;
    this.#tell = options.tell;
    this.#whenDone = options.whenDone ?? (() => undefined);
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Plays from the first frame. Harmless while playing. */
  start(): void {
    if (this.#timer || this.#frames.length === 0) return;
    const startedMs = performance.now();
    let played = 0;
    const playDueFrames = () => {
      while (this.#timer && played * FRAME_MS <= performance.now() - startedMs) this.#play(played++);
    };
    this.#timer = setInterval(playDueFrames, FRAME_MS);
    playDueFrames();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #play(position: number): void {
    const payload = this.#frames[position % this.#frames.length];
    if (!payload || (!this.#loops && position >= this.#frames.length)) {
      this.stop();
      this.#whenDone();
      return;
    }
    this.#sequenceNumber = (this.#sequenceNumber + 1) % 2 ** 16;
    this.#timestamp = (this.#timestamp + FRAME_TICKS) % 2 ** 32;
    this.#tell({
      sequenceNumber: this.#sequenceNumber,
      timestamp: this.#timestamp,
      marker: position === 0,
      payload,
      isTone: false,
    });
  }
}
