/** Picks one of several, the same ones for the same seed (mulberry32). */
export const random = (seed: number) => {
  let state = seed >>> 0;
  return <T>(choices: readonly T[]): T => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length]!;
  };
};
