import type {Random} from '../aicc/seeded.js';
import {breachOf} from './contract.js';
import type {Downlink} from './downlinks.js';
import {PlatformSession} from './platform-session.js';
import type {SimulatedTime} from './simulated-time.js';
import {Tokens} from './tokens.js';

/** AICC holds a poll for so long where nobody has configured otherwise. */
const HOLD_MS = 5_000;

export interface Asked {
  readonly call: string;
  readonly method: string;
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>> | null;
}

export interface Answer {
  readonly status: number;
  readonly token: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** What a poll's reply brings. */
  readonly items: readonly Downlink[];
  /** Takes back what the reply had, where it did not reach the visitor. */
  readonly takeBack?: () => void;
}

/** Who answers the requests about calls. `tell` is called once. @returns the client has gone away */
export type Calls = (asked: Asked, tell: (answer: Answer) => void) => () => void;

const answer = (body: Answer['body'], items: Answer['items'] = []): Answer => ({status: 200, token: null, body, items});
const code = (resultCode: string) => answer({resultCode, resultDesc: ''});

/** The other side: AICC for one visitor. What its contract forbids is noted, and refused. */
export class Platform {
  readonly session: PlatformSession;
  readonly tokens: Tokens;
  readonly access: Tokens | null;
  readonly breaches: string[] = [];
  /** Whether people are there. */
  open = true;
  calls: Calls | null = null;
  readonly #time: SimulatedTime;
  readonly #random: Random;
  readonly #newestFirst: boolean;

  constructor(time: SimulatedTime, random: Random) {
    this.#time = time;
    this.#random = random;
    this.session = new PlatformSession(time, random);
    this.tokens = new Tokens('token', random.of([40_000, 120_000, 3_600_000]));
    this.access = random.below(2) === 0 ? new Tokens('bearer', random.of([30_000, 90_000, 3_600_000])) : null;
    this.#newestFirst = random.below(2) === 0;
  }

  /** Takes a request. `tell` is called once, for a poll that is held later. @returns the client has gone away */
  take(asked: Asked, tell: (answer: Answer) => void): () => void {
    const gone = () => undefined;
    const breach = breachOf(asked, this.session.everConnected);
    if (breach !== null) {
      this.breaches.push(`${asked.call}: ${breach}`);
      tell({...code('1'), status: 400});
      return gone;
    }
    const bearer = asked.headers.get('authorization')?.replace('Bearer ', '');
    if (this.access && !this.access.isValid(bearer ?? '')) {
      tell({...code('0'), status: 403});
      return gone;
    }
    if (asked.call === 'applyToken') {
      tell(answer({resultCode: '0', token: this.tokens.issue()}));
      return gone;
    }
    const token = asked.headers.get('ccmessaging-token') ?? '';
    if (!this.tokens.isKnown(token)) this.breaches.push(`${asked.call}: a token that was never given`);
    if (!this.tokens.isValid(token)) {
      tell({...code('0'), status: 401});
      return gone;
    }
    const roll = (told: Answer) => tell({...told, token: this.tokens.isOld(token) ? this.tokens.issue() : null});
    if (asked.call === 'poll') return this.#hold(roll);
    if (this.calls && asked.call.startsWith('v1/')) return this.calls(asked, roll);
    roll(this.#answer(asked));
    return gone;
  }

  #answer({call, body}: Asked): Answer {
    switch (call) {
      case 'queryQueueInfo':
        return this.#queue();
      case 'queryHistoryChatMessage':
        return this.#history(body ?? {});
      default:
        return this.#send(body ?? {});
    }
  }

  #send({controlType, messageId, content}: Readonly<Record<string, unknown>>): Answer {
    const {session} = this;
    if (controlType === 'CONNECT') {
      if (!this.open) return code('12');
      session.connect();
      return code('0');
    }
    if (!session.live) return code(controlType === 'CHAT' && this.#random.below(4) > 0 ? session.goneCode : '13');
    if (controlType === 'CHAT') {
      session.arrive({messageId: String(messageId), content: String(content), timestamp: this.#time.now});
    } else if (controlType === 'DISCONNECT') session.lapse('5');
    else if (controlType === 'TRANS2AGENT') {
      if (session.party !== 'bot') return code('13');
      session.hand('queued');
    }
    return code('0');
  }

  #queue(): Answer {
    const {party, goneCode} = this.session;
    if (party === null) return code(goneCode);
    if (party === 'queued') return answer({resultCode: '0', position: 1, estimateWaitTime: 20});
    return code(party === 'agent' ? '160021' : '160022');
  }

  #history({startTime, limit, offset}: Readonly<Record<string, unknown>>): Answer {
    const {arrivals, said} = this.session;
    const uplinks = arrivals.map((arrival) => ({controlType: 'CHAT', sourceType: 'CUSTOMER', ...arrival}));
    const page = [...uplinks, ...said]
      .filter(({timestamp}) => timestamp >= Number(startTime ?? 0))
      .sort((one, other) => other.timestamp - one.timestamp)
      .slice(Number(offset), Number(offset) + Number(limit));
    return answer({resultCode: '0', messageList: this.#newestFirst ? page : page.reverse()});
  }

  #hold(tell: (answer: Answer) => void): () => void {
    const {session} = this;
    const {downlinks} = session;
    if (session.live) session.heard();
    else if (downlinks.size === 0 || session.goneCode === '160004') {
      tell(code(session.goneCode));
      return () => undefined;
    }
    const end = (items: readonly Downlink[]) => {
      stopTime();
      stopReading();
      tell(answer({resultCode: '0', downlinkMessages: items}, items));
    };
    const stopTime = this.#time.later(HOLD_MS, () => {
      stopReading();
      tell(session.live ? answer({resultCode: '0', downlinkMessages: []}) : code(session.goneCode));
    });
    let stopReading = () => {};
    stopReading = downlinks.read(end);
    return () => {
      stopTime();
      stopReading();
    };
  }
}
