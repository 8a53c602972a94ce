import type {Gateway} from '../gateway/gateway.js';
import type {Agent} from './agent.js';
import type {Call} from './call.js';
import type {Settings} from './settings.js';

/** What a call needs from the contact centre around it. */
export interface CallSurroundings {
  readonly gateway: Gateway;
  settings(): Readonly<Settings>;
  /** The agent whom this call rang at did not take it. */
  findNext(call: Call, why: string): void;
  connected(call: Call): void;
  /** Another agent has taken the call over. */
  transferred(call: Call, to: Agent): void;
  ended(call: Call): void;
  changed(): void;
}
