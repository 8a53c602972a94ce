import type {Random} from '../aicc/seeded.js';
import type {Answer, Asked} from '../conversations/platform.js';
import type {SimulatedTime} from '../conversations/simulated-time.js';

/** AICC holds a poll for a call's events for so long. */
const HOLD_MS = 10_000;
/** Whose events nobody asks for any more is gone: AICC gives the agent free by itself. */
const SILENCE_MS = 60_000;

interface CallNews {
  readonly eventId: number;
  readonly content?: object;
}

/** An agent who was kept for the visitor. */
interface Reserved {
  readonly from: number;
  /** How it ended; `null` while it lasts. */
  end: 'dropped' | 'told' | 'by itself' | null;
  endedAt: number;
}

const FATES = [
  'answers',
  'answers',
  'answers',
  'queues',
  'queues',
  'hands on',
  'refuses',
  'times out',
  'fails',
  'rings',
];

const reply = (body: Answer['body']): Answer => ({status: 200, token: null, body, items: []});

/** AICC's side of one visitor's calls: strict about what is asked, and moody about what it answers. */
export class CallDesk {
  readonly breaches: string[] = [];
  readonly reservations: Reserved[] = [];
  /** What becomes of the next calls, where it is not left to chance. */
  fate: string | null = null;
  readonly #time: SimulatedTime;
  readonly #random: Random;
  #news: CallNews[] = [];
  #reader: (() => void) | null = null;
  #silence: () => void = () => undefined;
  #serial = 0;
  #code = '';

  constructor(time: SimulatedTime, random: Random) {
    this.#time = time;
    this.#random = random;
  }

  get isReserved(): boolean {
    return this.#current !== null;
  }

  take({call, body}: Asked, tell: (answer: Answer) => void): () => void {
    if (call === 'v1/getClickToCallEvents') return this.#hold(tell);
    tell(
      reply({resultCode: call === 'v1/dropClickToCall' ? this.#drop() : this.#create(String(body?.['mediaAbility']))}),
    );
    return () => undefined;
  }

  /** The agent is there: another one than before, where `elsewhere`. */
  answer(elsewhere = true): void {
    if (elsewhere || this.#code === '') this.#code = `1790${this.#random.below(100_000)}`;
    const gateways = [`wss://gw-${this.#random.below(3)}.test`];
    const content = {domain: 'gw.test', gwAddresses: gateways, accessCode: this.#code, clickToCallCaller: 'Card'};
    this.#tell({eventId: 168101, content});
  }

  /** Another agent is being found, who may be reached elsewhere. */
  transfer(elsewhere: boolean): void {
    this.#tell({eventId: 168106});
    this.#later(500 + this.#random.below(6_000), () => this.answer(elsewhere));
  }

  /** AICC lets go, and says so. */
  release(eventId: 168103 | 168105 | 168110): void {
    this.#tell({eventId, content: {causeId: -1, causeDesc: ''}});
    this.#end('told');
  }

  get #current(): Reserved | null {
    const last = this.reservations.at(-1);
    return last?.end === null ? last : null;
  }

  #create(mediaAbility: string): string {
    if (this.#current) return '13';
    const fate = this.fate ?? this.#random.of(FATES);
    if (fate === 'refuses') return this.#random.of(['7', '12', '13', mediaAbility]) === '7' ? '7' : '13';
    this.#serial += 1;
    this.#news = [];
    this.#code = '';
    this.reservations.push({from: this.#time.now, end: null, endedAt: Infinity});
    this.#heard();
    const soon = 300 + this.#random.below(5_000);
    const late = 2_000 + this.#random.below(90_000);
    if (fate === 'answers') this.#later(soon, () => this.answer());
    if (fate === 'fails') this.#later(soon, () => this.release(168105));
    if (fate === 'hands on') this.#later(soon, () => this.transfer(true));
    if (fate === 'queues' || fate === 'times out') {
      this.#tell({eventId: 168102});
      this.#later(late, () => (fate === 'queues' ? this.answer() : this.release(168103)));
    }
    return '0';
  }

  #drop(): string {
    if (!this.#current) return '13';
    this.#end('dropped');
    return '0';
  }

  #hold(tell: (answer: Answer) => void): () => void {
    this.#heard();
    if (!this.#current && this.#news.length === 0) {
      tell(reply({resultCode: '1'}));
      return () => undefined;
    }
    const serial = this.#serial;
    let stop = () => undefined as void;
    const serve = () => {
      const [news = null] = this.#news.splice(0, 1);
      stop();
      const takeBack = () => {
        if (news && serial === this.#serial) this.#news.unshift(news);
      };
      tell({...reply({resultCode: '0', ...(news ?? {})}), takeBack});
    };
    const stopTime = this.#time.later(HOLD_MS, serve);
    this.#reader = serve;
    stop = () => {
      stopTime();
      if (this.#reader === serve) this.#reader = null;
    };
    if (this.#news.length > 0) serve();
    return stop;
  }

  #tell(news: CallNews): void {
    if (!this.#current) return;
    // What is told in one moment comes in any order.
    if (this.#random.below(8) === 0) this.#news.unshift(news);
    else this.#news.push(news);
    this.#reader?.();
  }

  /** Happens unless the call is over by then. */
  #later(ms: number, run: () => void): void {
    const serial = this.#serial;
    this.#time.later(ms, () => {
      if (serial === this.#serial && this.#current) run();
    });
  }

  #end(how: Reserved['end']): void {
    const current = this.#current;
    if (current) Object.assign(current, {end: how, endedAt: this.#time.now});
    this.#silence();
    if (how !== 'told') this.#news = [];
    this.#reader?.();
  }

  #heard(): void {
    this.#silence();
    if (this.#current) this.#silence = this.#time.later(SILENCE_MS, () => this.#end('by itself'));
  }
}
