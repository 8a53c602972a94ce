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
      navigator.locks.request(name, steal ? {steal} : {signal: waiting.signal}, hold).catch(() => {
        // Given up while it waited: `take` or `close` did that.
        if (!given || closed) return;
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
