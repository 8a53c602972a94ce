import type {Random} from '../aicc/seeded.js';
import type {Party} from './platform-session.js';
import {someBurst, type Burst} from './weather.js';

/** What happens in a conversation, on any side. */
export type Deed =
  | {readonly do: 'write'; readonly text: string}
  | {readonly do: 'resend'; readonly nth: number}
  | {readonly do: 'offline' | 'online' | 'end' | 'start' | 'ask for an agent'}
  | {readonly do: 'agent says'; readonly text: string}
  | {readonly do: 'agent reads' | 'agent ends' | 'people come and go' | 'tokens expire'}
  | {readonly do: 'hand on'; readonly to: Party}
  | {readonly do: 'session lapses'; readonly code: string}
  | {readonly do: 'weather'; readonly burst: Burst};

export interface Step {
  readonly afterMs: number;
  readonly deed: Deed;
}

export interface Script {
  /** How the page was before: whether it is loaded again, and whether AICC still has its session. */
  readonly opening: 'start' | 'write' | 'resume' | 'resume, gone';
  readonly steps: readonly Step[];
}

const TEXTS = [
  'hello',
  '.',
  ' . ',
  '0',
  '\u200b',
  '你好 👋🏽',
  'مرحبا',
  'e\u0301\u{1F468}\u200D\u{1F469}',
  '"<b>\\n\n',
  'x'.repeat(1_024),
];
const WAITS = [0, 1, 150, 600, 2_000, 2_000, 6_000, 15_000];

const DEEDS: readonly (readonly [weight: number, make: (random: Random) => Deed])[] = [
  [14, (random) => ({do: 'write', text: random.of(TEXTS)})],
  [6, (random) => ({do: 'resend', nth: random.below(4)})],
  [2, () => ({do: 'offline'})],
  [4, () => ({do: 'online'})],
  [1, () => ({do: 'end'})],
  [2, () => ({do: 'start'})],
  [1, () => ({do: 'ask for an agent'})],
  [6, (random) => ({do: 'agent says', text: random.of(TEXTS)})],
  [4, () => ({do: 'agent reads'})],
  [1, () => ({do: 'agent ends'})],
  [1, (random) => ({do: 'hand on', to: random.of(['agent', 'queued'] as const)})],
  [0.3, () => ({do: 'people come and go'})],
  [2, (random) => ({do: 'session lapses', code: random.of(['5', '6', '160004'])})],
  [2, () => ({do: 'tokens expire'})],
  [6, (random) => ({do: 'weather', burst: someBurst(random)})],
];

/** One of several, as often as its weight says beside the others'. */
export const weighted = <T>(
  choices: readonly (readonly [weight: number, make: (random: Random) => T])[],
  otherwise: T,
) => {
  const whole = choices.reduce((sum, [weight]) => sum + weight, 0);
  return (random: Random): T => {
    let left = random.next() * whole;
    for (const [weight, make] of choices) if ((left -= weight) < 0) return make(random);
    return otherwise;
  };
};

export const someDeed = weighted<Deed>(DEEDS, {do: 'agent reads'});

/** A conversation of 5 to 40 steps. */
export const someScript = (random: Random): Script => ({
  opening: random.of(['start', 'start', 'write', 'write', 'resume', 'resume, gone'] as const),
  steps: Array.from({length: 5 + random.below(36)}, () => ({afterMs: random.of(WAITS), deed: someDeed(random)})),
});

/** As much of a script as is told. */
interface Told {
  readonly opening: string;
  readonly steps: readonly {readonly afterMs: number; readonly deed: object}[];
}

/** The script as a person reads it. */
export const toldOf = ({opening, steps}: Told): string =>
  [opening, ...steps.map(({afterMs, deed}) => `+${afterMs} ms ${JSON.stringify(deed).replace(/x{9,}/, 'xxx…')}`)].join(
    '\n  ',
  );
