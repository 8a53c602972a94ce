import type {Random} from '../aicc/seeded.js';

/** What goes wrong with one request. `before` the platform has seen it: it surely does not; `after`: it has. */
export type Strike =
  | {readonly what: 'hang' | 'reset' | 'malformed'; readonly when: 'before' | 'after'}
  | {readonly what: 'stall'}
  | {readonly what: 'status'; readonly status: 401 | 403 | 429; readonly when: 'before'}
  | {readonly what: 'status'; readonly status: 500 | 502 | 503 | 504; readonly when: 'before' | 'after'}
  | {readonly what: 'code'; readonly code: '10010000001' | '10010000002'}
  | {readonly what: 'slow'; readonly upMs: number; readonly downMs: number}
  | {readonly what: 'double' | 'twice' | 'swap'};

const KINDS = [
  ...[
    'hang',
    'reset',
    'malformed',
    'stall',
    'refusal',
    'failure',
    'flow-control',
    'token',
    'slow',
    'double',
    'twice',
    'swap',
  ],
] as const;
export type Kind = (typeof KINDS)[number];

/** A time in which requests of some calls go wrong. */
export interface Burst {
  readonly kinds: readonly Kind[];
  /** 1: every request. */
  readonly chance: number;
  readonly calls: 'all' | 'send' | 'poll' | 'history';
  readonly ms: number;
}

export const someBurst = (random: Random): Burst => ({
  kinds: Array.from({length: 1 + random.below(4)}, () => random.of(KINDS)),
  chance: random.of([0.3, 0.6, 1]),
  calls: random.of(['all', 'all', 'all', 'send', 'poll', 'history'] as const),
  ms: random.of([2_000, 8_000, 20_000, 60_000]),
});

const PATHS = {send: 'send', poll: 'poll', history: 'queryHistoryChatMessage'};

/** The faults of one conversation: as the bursts say, drawn by chance. */
export class Weather {
  readonly #random: Random;
  #bursts: {readonly burst: Burst; readonly until: number}[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  begin(burst: Burst, now: number): void {
    this.#bursts.push({burst, until: now + burst.ms});
  }

  clear(): void {
    this.#bursts = [];
  }

  /** How long a request is on its way, one way, where nothing is wrong, ms. */
  latencyMs(): number {
    return 5 + this.#random.below(200);
  }

  /** Whether a request that was given up on its way goes on to arrive. */
  arrivesAnyway(): boolean {
    return this.#random.below(2) === 0;
  }

  strike(call: string, now: number): Strike | null {
    this.#bursts = this.#bursts.filter(({until}) => until > now);
    for (const {burst} of this.#bursts) {
      const meant = burst.calls === 'all' || PATHS[burst.calls] === call;
      if (meant && this.#random.next() < burst.chance) return this.#strike(this.#random.of(burst.kinds));
    }
    return null;
  }

  #strike(kind: Kind): Strike {
    const random = this.#random;
    const when = random.of(['before', 'after'] as const);
    switch (kind) {
      case 'hang':
      case 'reset':
      case 'malformed':
        return {what: kind, when};
      case 'refusal':
        return {what: 'status', status: random.of([401, 403, 429] as const), when: 'before'};
      case 'failure':
        return {what: 'status', status: random.of([500, 502, 503, 504] as const), when};
      case 'flow-control':
        return {what: 'code', code: '10010000002'};
      case 'token':
        return {what: 'code', code: '10010000001'};
      case 'slow':
        return {what: 'slow', upMs: random.below(40_000), downMs: random.below(25_000)};
      case 'stall':
      case 'double':
      case 'twice':
      case 'swap':
        return {what: kind};
    }
  }
}
