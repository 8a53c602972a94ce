import type {MediaKind} from '../../../src/domain/media-kind.js';
import type {Random} from '../aicc/seeded.js';
import {someDeed, toldOf as toldOfChat, weighted, type Deed} from '../conversations/script.js';
import type {Button} from './caller.js';

/** What happens in a session besides what happens in its chat. */
export type CallDeed =
  | {readonly do: 'place'; readonly kind: MediaKind}
  | {readonly do: 'hang up' | 'agent answers' | 'gateway dies'}
  | {readonly do: 'press'; readonly button: Button}
  /** `bye`: the SIP dialog ends; `news`: AICC's event tells of it. */
  | {readonly do: 'agent hangs up'; readonly by: 'bye' | 'news' | 'bye, news' | 'news, bye'}
  | {readonly do: 'transfer'; readonly elsewhere: boolean}
  | {readonly do: 'agent holds'; readonly held: boolean}
  | {readonly do: 'signalling'; readonly up: boolean}
  | {readonly do: 'media'; readonly flow: boolean}
  | {readonly do: 'devices'; readonly how: 'lost' | 'interrupted' | 'resumed'}
  | {readonly do: 'sleep'; readonly ms: number}
  | {readonly do: 'hide page' | 'show page' | 'open panel' | 'close panel'};

export type AnyDeed = Deed | CallDeed;

export interface Step {
  readonly afterMs: number;
  readonly deed: AnyDeed;
}

export interface Script {
  readonly opening: 'start' | 'write' | 'resume' | 'resume, gone';
  readonly steps: readonly Step[];
  /** How the last call ends when all is well again. */
  readonly ending: 'visitor' | 'agent' | 'page left';
}

const KINDS = ['audio', 'audio', 'video'] as const;
const BUTTONS = ['mic', 'camera', 'hold', 'screen', 'add video', 'stop video', 'key', 'allow sound'] as const;
const WAITS = [0, 1, 150, 600, 2_000, 2_000, 6_000, 15_000];

const MADE: readonly (readonly [weight: number, make: (random: Random) => AnyDeed])[] = [
  [30, someDeed],
  [9, (random) => ({do: 'place', kind: random.of(KINDS)})],
  [3, () => ({do: 'hang up'})],
  [14, (random) => ({do: 'press', button: random.of(BUTTONS)})],
  [3, (random) => ({do: 'agent hangs up', by: random.of(['bye', 'news', 'bye, news', 'news, bye'] as const)})],
  [2, (random) => ({do: 'transfer', elsewhere: random.below(2) === 0})],
  [2, () => ({do: 'agent answers'})],
  [2, (random) => ({do: 'agent holds', held: random.below(2) === 0})],
  [2, (random) => ({do: 'signalling', up: random.below(2) === 0})],
  [3, (random) => ({do: 'media', flow: random.below(2) === 0})],
  [1, () => ({do: 'gateway dies'})],
  [2, (random) => ({do: 'devices', how: random.of(['lost', 'interrupted', 'resumed'] as const)})],
  [1, (random) => ({do: 'sleep', ms: random.of([3_000, 60_000, 600_000, 7_200_000])})],
  [2, (random) => ({do: random.of(['hide page', 'show page'] as const)})],
  [3, (random) => ({do: random.of(['open panel', 'close panel'] as const)})],
];

const someStep = weighted<AnyDeed>(MADE, {do: 'hang up'});

/** A session of 10 to 50 steps, with calls. */
export const someSession = (random: Random): Script => ({
  opening: random.of(['start', 'start', 'write', 'write', 'resume', 'resume, gone'] as const),
  steps: Array.from({length: 10 + random.below(41)}, () => ({afterMs: random.of(WAITS), deed: someStep(random)})),
  ending: random.of(['visitor', 'agent', 'page left'] as const),
});

/** The script as a person reads it. */
export const toldOf = (script: Script): string => `${toldOfChat(script)}\n  ended by: ${script.ending}`;
