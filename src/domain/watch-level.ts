/**
 * Measures how loud a stream is, once per painted frame, until the returned function is called.
 *
 * `tell` gets 0 (silence) to 1 (full scale), on a scale that suits speech.
 */
export type WatchLevel = (stream: MediaStream, tell: (level: number) => void) => () => void;
