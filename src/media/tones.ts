/** One sound of a few sines: frequencies in Hz, when it begins and how long it lasts, s. */
interface Note {
  readonly hertz: readonly number[];
  readonly at: number;
  readonly seconds: number;
}

/** Soft enough not to frighten anybody who wears a headset, 0 to 1. */
const LOUDNESS = 0.06;

/** A second of ringing in five, as in Europe (ETSI TR 101 041-2), but as a chord rather than a buzz. */
const RINGBACK: readonly Note[] = [{hertz: [440, 554.4], at: 0, seconds: 1}];
const RINGBACK_MS = 5_000;
const CHIME: readonly Note[] = [
  {hertz: [523.3], at: 0, seconds: 0.25},
  {hertz: [659.3], at: 0.2, seconds: 0.25},
  {hertz: [784], at: 0.4, seconds: 0.5},
];

/** Own-made sounds, as a stream that an audio element can play at any speaker. */
export class Tones {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createMediaStreamDestination();
  #ringing: ReturnType<typeof setInterval> | undefined;

  get stream(): MediaStream {
    return this.#out.stream;
  }

  ring(): void {
    if (this.#ringing !== undefined) return;
    this.#play(RINGBACK);
    this.#ringing = setInterval(() => this.#play(RINGBACK), RINGBACK_MS);
  }

  chime(): void {
    this.#play(CHIME);
  }

  hush(): void {
    clearInterval(this.#ringing);
    this.#ringing = undefined;
  }

  /** A context that was made outside a tap starts suspended. */
  resume(): void {
    void this.#context.resume().catch(() => undefined);
  }

  close(): void {
    this.hush();
    void this.#context.close();
  }

  #play(notes: readonly Note[]): void {
    this.resume();
    const context = this.#context;
    for (const {hertz, at, seconds} of notes) {
      const start = context.currentTime + at;
      const gain = context.createGain();
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04);
      gain.gain.setTargetAtTime(0, start + seconds - 0.08, 0.03);
      gain.connect(this.#out);
      for (const frequency of hertz) {
        const oscillator = new OscillatorNode(context, {frequency});
        oscillator.connect(gain);
        oscillator.start(start);
        oscillator.stop(start + seconds + 0.2);
      }
    }
  }
}
