import type {Open} from './open.js';

/** Told by the port that asks for the right to lead. */
export type LeadFact =
  | {type: 'lead.given'}
  /** Another tab took it: this one did not answer, or was frozen. It is asked for again, behind all others. */
  | {type: 'lead.taken'};

/** The right of one tab among those of a visitor to run the conversation, asked for until `close`, which gives it back. */
export interface HeldLead {
  /** Takes it from whoever has it and does not answer. */
  take(): void;
  close(): void;
}

/** What several tabs of one visitor need of the browser. */
export interface TabPorts {
  /** `held`: this tab has the right already. */
  readonly askToLead: (input: {held: boolean}, tell: (fact: LeadFact) => void) => HeldLead;
  /** Lets the other tabs be heard, and this one by them. */
  readonly join: Open<object, TabFact>;
  /** Runs the conversation here. */
  readonly conduct: Open<object, never>;
}

/** What is heard of whoever leads. */
export type TabFact = {type: 'leader.spoke'};
