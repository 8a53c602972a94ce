/**
 * Starts something that must be given back. The returned function gives it back; calling it twice is harmless, and
 * nothing is told after it.
 */
export type Open<TInput, TFact> = (input: TInput, tell: (fact: TFact) => void) => () => void;
