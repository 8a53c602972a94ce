import type {TabPorts} from '../domain/tab-ports.js';

/** The right to lead as a Web Lock (Web Locks API §2): the browser frees it when its tab is gone, however it went. */
export const leadByLock =
  (name: string): TabPorts['askToLead'] =>
  ({held}, tell) => {
    let release = () => {};
    let waiting = new AbortController();
    let closed = false;

    const ask = (steal: boolean) => {
      let given = false;
      waiting = new AbortController();
      const hold = () =>
        new Promise<void>((resolve) => {
          release = resolve;
          if (closed) return resolve();
          given = true;
          tell({type: 'lead.given'});
        });
      navigator.locks.request(name, steal ? {steal} : {signal: waiting.signal}, hold).catch((refusal: DOMException) => {
        if (closed) return;
        // Where the browser gives no locks, as in a sandbox, no tab can know of another.
        if (refusal.name !== 'AbortError') return tell({type: 'lead.given'});
        // Given up while it waited, for `take`.
        if (!given) return;
        tell({type: 'lead.taken'});
        ask(false);
      });
    };

    // The lock that was taken before this came would stand in its own way.
    ask(held);
    return {
      take: () => {
        waiting.abort();
        ask(true);
      },
      close: () => {
        closed = true;
        waiting.abort();
        release();
      },
    };
  };
