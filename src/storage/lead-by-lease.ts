import type {TabPorts} from '../domain/tab-ports.js';
import {randomId} from '../domain/random-id.js';

/** How often a lease is renewed, and looked at by those who wait, ms. */
const RENEW_MS = 1_000;
/** A lease that was not renewed for so long is void, ms: twice what a hidden tab's timers are slowed to. */
const LEASE_MS = 3_000;
/** Of two who write at once the later one wins, and both have seen it by then, ms. */
const SETTLE_MS = 100;

interface Lease {
  readonly holder: string;
  /** Epoch ms. */
  readonly until: number;
}

const isLease = (value: unknown): value is Lease =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Lease).holder === 'string' &&
  Number.isFinite((value as Lease).until);

/**
 * The right to lead as a lease in localStorage, for pages without https, which have no Web Locks. Where storage is
 * blocked every tab leads: none can know of another.
 */
export const leadByLease =
  (name: string): TabPorts['askToLead'] =>
  ({held}, tell) => {
    const me = randomId(12);
    const key = `${name}:lease`;
    let leads = false;
    let closed = false;
    let settling: ReturnType<typeof setTimeout> | undefined;

    const read = (): Lease | null => {
      const text = localStorage.getItem(key);
      try {
        const value: unknown = JSON.parse(text ?? 'null');
        return isLease(value) ? value : null;
      } catch {
        return null;
      }
    };
    const write = () => localStorage.setItem(key, JSON.stringify({holder: me, until: Date.now() + LEASE_MS}));
    const give = () => {
      if (leads) return;
      leads = true;
      tell({type: 'lead.given'});
    };
    const claim = () => {
      write();
      settling ??= setTimeout(() => {
        settling = undefined;
        if (read()?.holder === me) give();
      }, SETTLE_MS);
    };

    const look = () => {
      if (closed) return;
      try {
        const lease = read();
        if (lease?.holder === me) return write();
        const leftMs = (lease?.until ?? 0) - Date.now();
        // A clock that was set back, or a broken entry, must not bar everybody for ever.
        const isHeld = leftMs > 0 && leftMs <= LEASE_MS;
        if (leads && isHeld) {
          leads = false;
          tell({type: 'lead.taken'});
        } else if (!isHeld) claim();
      } catch {
        give();
      }
    };

    const timer = setInterval(look, RENEW_MS);
    const take = () => {
      if (closed) return;
      try {
        claim();
      } catch {
        give();
      }
    };
    // Whoever runs the conversation already has had no lease to show: others give it time to claim one.
    if (held) queueMicrotask(take);
    return {
      take,
      close: () => {
        closed = true;
        clearInterval(timer);
        clearTimeout(settling);
        try {
          if (read()?.holder === me) localStorage.removeItem(key);
        } catch {
          // Blocked storage holds no lease.
        }
      },
    };
  };
