/** Whether this is the visitor's only tab, and word of others that come. */
export interface Presence {
  /** Resolves to whether no other tab leads. */
  readonly alone: Promise<boolean>;
  close(): void;
}

/**
 * Takes the right to lead where nobody has it, and listens for other tabs.
 *
 * Without Web Locks, which pages without https lack, nobody can tell whether there is another tab: `alone` says so
 * where `suspect` finds nothing that hints at one.
 *
 * @param met another tab has come
 */
export const openPresence = (name: string, suspect: boolean, met: () => void): Presence => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = met;
  let release = () => {};
  let closed = false;
  const alone = new Promise<boolean>((resolve) => {
    if (!navigator.locks) return resolve(!suspect);
    navigator.locks
      .request(name, {ifAvailable: true}, (lock) => {
        resolve(lock !== null);
        return lock && !closed && new Promise<void>((done) => (release = done));
      })
      // Taken by another tab, or by what comes after this; or refused, as in a sandbox, where no tab can know of another.
      .catch((refusal: DOMException) => resolve(refusal.name !== 'AbortError'));
  });
  return {
    alone,
    close: () => {
      closed = true;
      channel.close();
      release();
    },
  };
};
