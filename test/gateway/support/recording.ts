import {closeSync, existsSync, fstatSync, openSync, readSync} from 'node:fs';

const HEADER = 44;
/** Short enough to fall into the sounding part of a beating tone, s. */
const BLOCK = 0.1;
/** Fainter than this is silence: about -50 dB of full scale. */
const AUDIBLE = 0.003;
/** How much of a block's energy one tone has to have. */
const PURE = 0.6;

/** Energy of one frequency (Goertzel) as a share of all energy, 0 to 1. */
const shareOf = (samples: Float32Array, hertz: number, rate: number): number => {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [last, beforeLast, energy] = [0, 0, 0];
  for (const sample of samples) {
    [last, beforeLast] = [sample + turn * last - beforeLast, last];
    energy += sample * sample;
  }
  const power = last * last + beforeLast * beforeLast - turn * last * beforeLast;
  return energy === 0 ? 0 : (2 * power) / (samples.length * energy);
};

const loudnessOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** A WAV file with 16 bits for each sample, read while it is still being written. */
export class Recording {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Bytes so far. */
  get size(): number {
    return this.#open((file) => fstatSync(file).size) ?? 0;
  }

  /** How many tenths of a second since a size had this tone in them, and hardly anything else. */
  blocksWith(hertz: number, since: number): number {
    return this.#blocksSince(since).filter(
      ({samples, rate}) => loudnessOf(samples) > AUDIBLE && shareOf(samples, hertz, rate) > PURE,
    ).length;
  }

  #blocksSince(since: number): {samples: Float32Array; rate: number}[] {
    return (
      this.#open((file) => {
        const {size} = fstatSync(file);
        const header = Buffer.alloc(HEADER);
        if (readSync(file, header, 0, HEADER, 0) < HEADER) return [];
        const [channels, rate] = [header.readUInt16LE(22), header.readUInt32LE(24)];
        const frame = channels * 2;
        const start = HEADER + Math.ceil(Math.max(0, since - HEADER) / frame) * frame;
        const data = Buffer.alloc(Math.max(0, size - start));
        readSync(file, data, 0, data.length, start);
        const length = Math.round(BLOCK * rate);
        return Array.from({length: Math.floor(data.length / frame / length)}, (_, block) => ({
          rate,
          samples: Float32Array.from(
            {length},
            (_none, index) => data.readInt16LE((block * length + index) * frame) / 32_768,
          ),
        }));
      }) ?? []
    );
  }

  #open<T>(read: (file: number) => T): T | undefined {
    if (!existsSync(this.#file)) return undefined;
    const file = openSync(this.#file, 'r');
    try {
      return read(file);
    } finally {
      closeSync(file);
    }
  }
}
