import type {Fault} from './faults.js';

/** The ways in which a call is expected to end; `failed` is the only one that comes with a {@link Fault}. */
export const OUTCOMES = [
  'hung-up-by-visitor',
  'hung-up-by-agent',
  'queue-timeout',
  'busy',
  'declined',
  'no-answer',
  'outside-hours',
  'cancelled',
  'failed',
] as const;

/** How a call ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** How a call ended, with the reason where it failed. */
export type CallEnd =
  {readonly outcome: Exclude<Outcome, 'failed'>} | {readonly outcome: 'failed'; readonly fault: Fault};

/** The end that a fault makes. */
export const failed = (fault: Fault): CallEnd => ({outcome: 'failed', fault});
