/**
 * Waits, unless the signal aborts or, where `online` says so, the browser reports that the network is back.
 *
 * @param ms Milliseconds.
 */
export const pause = (ms: number, signal: AbortSignal, {online = true} = {}): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      globalThis.removeEventListener?.('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (online) globalThis.addEventListener?.('online', done);
    if (signal.aborted) done();
  });

/**
 * How long to wait before a further try: doubling from `firstMs` up to `mostMs`, with a random quarter taken off so
 * that many visitors do not come back at one moment.
 */
export const backoffMs = (failures: number, firstMs = 1_000, mostMs = 30_000): number =>
  Math.min(mostMs, firstMs * 2 ** (failures - 1)) * (1 - Math.random() / 4);
