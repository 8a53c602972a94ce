/**
 * Takes a lock (Web Locks API §2) and keeps it. The browser frees it when the page is gone, however it went.
 *
 * @param until Frees it, or gives up waiting.
 * @param patienceMs How long to wait for whoever has it; without it, as long as it takes.
 * @returns whether it was given; `false` too where the browser gives none, as on pages without https and in a sandbox
 */
export const holdLock = (name: string, until: AbortSignal, patienceMs?: number): Promise<boolean> =>
  new Promise((resolve) => {
    if (!(navigator as Partial<Navigator>).locks || until.aborted) return resolve(false);
    const signal = patienceMs === undefined ? until : AbortSignal.any([until, AbortSignal.timeout(patienceMs)]);
    navigator.locks
      .request(name, {signal}, () => {
        resolve(!until.aborted);
        if (until.aborted) return undefined;
        return new Promise<void>((free) => until.addEventListener('abort', () => free(), {once: true}));
      })
      .catch(() => resolve(false));
  });
