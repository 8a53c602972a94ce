import type {CallView} from '../../machines/call-view.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {VisitorStore} from '../storage/visitor-store.js';

/** Nobody goes on with a call of so long ago, ms. */
const STALE_MS = 60 * 60_000;

/** The call that a former page had when it was left, or crashed; what storage holds is not trusted. */
export const keptCall = (store: VisitorStore | null): {kind: MediaKind; left: boolean} | null => {
  const call = store?.kept?.call;
  if ((call?.kind !== 'audio' && call?.kind !== 'video') || !(Math.abs(Date.now() - call.at) < STALE_MS)) return null;
  return {kind: call.kind, left: call.left === true};
};

/** Notes a call while it is up, so that a page that comes after this one can offer it again. */
export class CallKeeper {
  readonly #store: VisitorStore | null;
  #noted: MediaKind | null = null;
  #isLeaving = false;

  constructor(store: VisitorStore | null) {
    this.#store = store;
    // Before the session hangs up.
    addEventListener('pagehide', this.#leave, {capture: true});
    addEventListener('pageshow', this.#back);
  }

  look({kind, phase}: Pick<CallView, 'kind' | 'phase'>): void {
    if (phase !== 'connected' || this.#noted === kind) return;
    this.#noted = kind;
    this.#keep(false);
  }

  ended(): void {
    if (this.#isLeaving) return;
    this.#noted = null;
    this.#store?.keep({call: null});
  }

  close(): void {
    removeEventListener('pagehide', this.#leave, {capture: true});
    removeEventListener('pageshow', this.#back);
  }

  #leave = () => {
    this.#isLeaving = true;
    if (this.#noted) this.#keep(true);
  };

  /** A page that is shown again says itself how its call ended. */
  #back = () => {
    this.#isLeaving = false;
    if (this.#noted) this.ended();
  };

  #keep(left: boolean): void {
    if (this.#noted) this.#store?.keep({call: {kind: this.#noted, at: Date.now(), left}});
  }
}
