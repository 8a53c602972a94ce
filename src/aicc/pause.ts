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
