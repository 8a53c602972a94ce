import {randomInt} from 'node:crypto';
import type {TestContext} from 'node:test';

/** Chance that can be repeated: `SEED=… npm run test:node` gives the same again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

/** `SEED`, or the same each time, so that a change is to blame for what fails; `SEED=random` draws one. */
export const fixedSeed = (): number => {
  const asked = process.env['SEED'] ?? '1';
  return asked === 'random' ? randomInt(2 ** 31) : Number(asked);
};

/** Chance for one test; the seed stands in the test's output. */
export const seeded = (t: TestContext): Random => {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
  t.diagnostic(`SEED=${seed}`);
  return new Random(seed);
};
