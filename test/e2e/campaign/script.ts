import type {Random} from '../../node/aicc/seeded.js';
import {weighted} from '../../node/conversations/script.js';
import type {Burst} from '../../node/conversations/weather.js';
import type {SocketFault} from '../support/fault-proxy/fault-proxy.js';

/** What happens in a visit, on any side. */
export type Deed =
  | {readonly do: 'write' | 'agent says' | 'send again' | 'hang up' | 'agent hangs up' | 'come and go'}
  | {readonly do: 'call'; readonly kind: 'Voice call' | 'Video call'}
  | {readonly do: 'press'; readonly name: 'Mute microphone' | 'Unmute microphone' | 'Hold' | 'Resume'}
  | {readonly do: 'weather'; readonly burst: Burst}
  | {readonly do: 'sockets'; readonly fault: SocketFault};

export interface Step {
  readonly afterMs: number;
  readonly deed: Deed;
}

export interface Script {
  readonly opening: 'write';
  readonly steps: readonly Step[];
  /** How the last call ends when all is well again. */
  readonly ending: 'visitor' | 'agent' | 'page left';
}

const KINDS = ['hang', 'reset', 'stall', 'malformed', 'refusal', 'failure', 'flow-control', 'token', 'slow'] as const;
const WAITS = [0, 50, 300, 300, 800, 1_500];

/** As {@link Burst}s of simulated time, but as short as a visit in real time is. */
const someBurst = (random: Random): Burst => ({
  kinds: Array.from({length: 1 + random.below(3)}, () => random.of(KINDS)),
  chance: random.of([0.4, 0.7, 1]),
  calls: random.of(['all', 'all', 'send', 'poll'] as const),
  ms: random.of([500, 1_500, 3_000]),
});

const someFault = (random: Random): SocketFault => {
  const how = random.of(['cut', 'stall', 'refuse'] as const);
  return how === 'cut' ? {how} : {how, ms: random.of([500, 2_000, 4_000])};
};

const DEEDS: readonly (readonly [weight: number, make: (random: Random) => Deed])[] = [
  [8, () => ({do: 'write'})],
  [7, () => ({do: 'agent says'})],
  [2, () => ({do: 'send again'})],
  [4, (random) => ({do: 'call', kind: random.of(['Voice call', 'Voice call', 'Video call'] as const)})],
  [
    2,
    (random) => ({do: 'press', name: random.of(['Mute microphone', 'Unmute microphone', 'Hold', 'Resume'] as const)}),
  ],
  [1, () => ({do: 'hang up'})],
  [1, () => ({do: 'agent hangs up'})],
  [1, () => ({do: 'come and go'})],
  [9, (random) => ({do: 'weather', burst: someBurst(random)})],
  [3, (random) => ({do: 'sockets', fault: someFault(random)})],
];

const someDeed = weighted<Deed>(DEEDS, {do: 'write'});

/** A visit of 12 to 24 steps. */
export const someVisit = (random: Random): Script => ({
  opening: 'write',
  steps: Array.from({length: 12 + random.below(13)}, () => ({afterMs: random.of(WAITS), deed: someDeed(random)})),
  ending: random.of(['visitor', 'agent', 'page left'] as const),
});
