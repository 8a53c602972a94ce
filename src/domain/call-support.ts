import type {Fault} from './faults.js';
import type {MediaKind} from './media-kind.js';

/** Which calls can work here: `kinds` is empty exactly where `fault` says why. */
export interface CallSupport {
  readonly kinds: readonly MediaKind[];
  readonly fault: Fault | null;
}
