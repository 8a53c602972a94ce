import type {Random} from './seeded.js';

/** A text with one or two of the pieces put in at random places, each in the place of up to three characters. */
export const damaged = (random: Random, whole: string, pieces: readonly string[]): string => {
  let text = whole;
  for (let times = 1 + random.below(2); times > 0; times -= 1) {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.of(pieces) + text.slice(at + random.below(4));
  }
  return text;
};
