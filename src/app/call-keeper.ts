import type {LentCall} from '../domain/call-ports.js';
import type {MediaKind} from '../domain/media-kind.js';
import {randomId} from '../domain/random-id.js';
import {fits, LENT_CALL, MEDIA_KIND, type Shape} from '../domain/shapes.js';
import {holdLock} from '../storage/hold-lock.js';
import type {VisitorStore} from '../storage/visitor-store.js';

/** Nobody goes on with a call of so long ago, ms. */
const STALE_MS = 10 * 60_000;
/** The lock of a page that is gone is free by then, ms. */
const PATIENCE_MS = 2_000;
/** So often it is noted that the call is still up, ms. */
const BEAT_MS = 30_000;

/** A call that a page of the visitor has, or had when it was left. */
export interface KeptCall {
  /** Names the lock that the page holds as long as it has the call. */
  readonly id: string;
  readonly kind: MediaKind;
  /** Epoch ms at which the call was up for certain; where it was given back, the end. */
  readonly at: number;
  readonly connectedAt: number;
  /** What it takes to go on with it; `null` where the page gave it back when it was left. */
  readonly up: LentCall | null;
}

const KEPT: Shape = {
  id: 'string',
  kind: MEDIA_KIND,
  at: 'number',
  connectedAt: 'number',
  up: (value) => value === null || fits(value, LENT_CALL),
};

const lockOf = (id: string) => `cc-click-to-call call ${id}`;

/** What storage holds is not trusted. */
export const keptCall = (store: VisitorStore | null): KeptCall | null => {
  const call: unknown = store?.kept?.call;
  if (!fits(call, KEPT)) return null;
  const kept = call as KeptCall;
  return Math.abs(Date.now() - kept.at) < STALE_MS ? kept : null;
};

/**
 * Notes the call that this page has, so that a page which comes after it can go on with it: after a page load by asking
 * for it again, after a crash by taking the dialog over.
 *
 * A page has a lock as long as it has a call. The browser frees it when the page is gone, however it went, so that a call
 * of another tab, or of a window of its own, is never taken for one that was left behind.
 */
export class CallKeeper {
  readonly #store: VisitorStore | null;
  /** The call of this page, or one of a page that is gone, which is being offered here. */
  #id: string | null = null;
  #lock = new AbortController();
  #noted = '';
  #up: LentCall | null = null;
  #beat: ReturnType<typeof setInterval> | undefined;
  /** The call that has ended in this very moment: if the page is being left, that was why. */
  #last: KeptCall | null = null;

  constructor(store: VisitorStore | null) {
    this.#store = store;
    addEventListener('pagehide', this.#onLeave);
  }

  /** The call of a page that broke down; settles when no living page can have it. */
  async find(): Promise<LentCall | null> {
    const kept = keptCall(this.#store);
    const lock = this.#lock;
    if (!kept?.up || !(await holdLock(lockOf(kept.id), lock.signal, PATIENCE_MS))) return null;
    const now = this.#latest();
    if (this.#id === null && now?.id === kept.id && now.up) {
      this.#id = now.id;
      this.#up = now.up;
      return {...now.up, orphanedAt: now.at};
    }
    if (this.#lock === lock) this.#free();
    else lock.abort();
    return null;
  }

  /** The call that this page has, whatever there is to be known of it; `null` changes nothing. */
  look(call: LentCall | null): void {
    const text = JSON.stringify(call);
    if (!call || text === this.#noted) return;
    this.#up = call;
    if (this.#noted) this.#note();
    else this.#begin();
    this.#noted = text;
  }

  /** This page has no call any more. @returns a name for the call, by which each page knows it */
  ended(): string | null {
    const id = this.#id;
    this.#last = this.#kept(null);
    setTimeout(() => (this.#last = null));
    if (id && this.#latest()?.id === id) this.#store?.keep({call: null});
    clearInterval(this.#beat);
    this.#noted = '';
    this.#up = null;
    this.#id = null;
    this.#free();
    return id;
  }

  close(): void {
    removeEventListener('pagehide', this.#onLeave);
    clearInterval(this.#beat);
    this.#lock.abort();
  }

  /** The note is written when the lock is had: until then nobody could tell that the page lives. */
  #begin(): void {
    const former = this.#lock;
    const lock = (this.#lock = new AbortController());
    const id = (this.#id = randomId(12));
    void holdLock(lockOf(id), lock.signal).then((isHeld) => {
      if (isHeld && this.#id === id) {
        this.#note();
        this.#beat = setInterval(() => this.#note(), BEAT_MS);
      }
      former.abort();
    });
  }

  #note(): void {
    const call = this.#kept(this.#up);
    if (call && !this.#lock.signal.aborted) this.#store?.keep({call});
  }

  #kept(up: LentCall | null): KeptCall | null {
    if (!this.#id || !this.#up) return null;
    const {kind, connectedAt} = this.#up;
    return {id: this.#id, kind, connectedAt, at: Date.now(), up};
  }

  /** Another tab may have gone on with it, or ended it, meanwhile. */
  #latest(): KeptCall | null {
    if (this.#store?.kept) this.#store.keep({});
    return keptCall(this.#store);
  }

  #free(): void {
    this.#lock.abort();
    this.#lock = new AbortController();
  }

  /** Whoever came first hears of it first: the session has hung up already. */
  #onLeave = () => {
    if (this.#last) this.#store?.keep({call: this.#last});
  };
}
