import type {Random} from '../aicc/seeded.js';
import {Downlinks, type Downlink} from './downlinks.js';
import type {SimulatedTime} from './simulated-time.js';

/** A visitor who is not heard of for so long is gone. */
const SILENCE_MS = 90_000;

export type Party = 'queued' | 'agent' | 'bot';

/** A message of the visitor's that has arrived. */
export interface Arrival {
  readonly messageId: string;
  readonly content: string;
  readonly timestamp: number;
}

/** What AICC knows of one visitor: the session, who has it, and what was said. It drops no doubles. */
export class PlatformSession {
  readonly downlinks = new Downlinks();
  readonly arrivals: Arrival[] = [];
  /** What was said to the visitor. */
  readonly said: Downlink[] = [];
  party: Party | null = null;
  everConnected = false;
  /** What a request for a session that is not there is answered with. */
  goneCode = '160004';
  readonly #time: SimulatedTime;
  readonly #random: Random;
  #unread: string[] = [];
  #silence: () => void = () => undefined;
  #written = 0;
  #callId = '';

  constructor(time: SimulatedTime, random: Random) {
    this.#time = time;
    this.#random = random;
  }

  get live(): boolean {
    return this.party !== null;
  }

  connect(): void {
    this.heard();
    if (this.live) return;
    this.everConnected = true;
    this.#callId = `call-${++this.#written}`;
    this.downlinks.begin(this.#callId);
    this.hand(this.#random.of(['queued', 'agent', 'bot'] as const));
  }

  /** The visitor is given to somebody. */
  hand(party: Party): void {
    this.party = party;
    if (party === 'queued') this.#say('SYSTEM', 'Queuing...', 'Y');
    else this.#say(party === 'agent' ? 'AGENT' : 'ROBOT', 'Welcome');
    if (party === 'queued') {
      this.#time.later(2_000 + this.#random.below(30_000), () => {
        if (this.party === 'queued') this.hand('agent');
      });
    }
  }

  say(text: string): void {
    if (this.party === 'agent' || this.party === 'bot') this.#say(this.party === 'agent' ? 'AGENT' : 'ROBOT', text);
  }

  read(): void {
    if (!this.live || this.#unread.length === 0) return;
    this.#put('AGENT', 'READ', this.#unread.join(','));
    this.#unread = [];
  }

  arrive(arrival: Arrival): void {
    this.arrivals.push(arrival);
    this.#unread.push(arrival.messageId);
    if (this.party === 'bot') this.#say('ROBOT', `You said: ${arrival.content}`);
  }

  /** An end that AICC tells the visitor of. */
  end(by: 'AGENT' | 'SYSTEM'): void {
    if (!this.live) return;
    this.#put(by, 'DISCONNECT', null);
    this.lapse(by === 'AGENT' ? '5' : '6');
  }

  /** An end of which nobody is told. */
  lapse(code: string): void {
    this.party = null;
    this.goneCode = code;
    this.#silence();
  }

  /** The visitor polls: while that goes on the session does. */
  heard(): void {
    this.#silence();
    this.#silence = this.#time.later(SILENCE_MS, () => this.end('SYSTEM'));
  }

  #say(sourceType: Downlink['sourceType'], content: string, queueFlag: Downlink['queueFlag'] = null): void {
    this.said.push(this.#put(sourceType, 'CHAT', content, queueFlag));
  }

  #put(
    sourceType: Downlink['sourceType'],
    controlType: Downlink['controlType'],
    content: string | null,
    queueFlag: Downlink['queueFlag'] = null,
  ): Downlink {
    const item: Downlink = {
      controlType,
      sourceType,
      content,
      queueFlag,
      messageCode: `code-${++this.#written}`,
      timestamp: this.#time.now - this.#random.below(2_000),
      senderNickname: sourceType === 'SYSTEM' ? 'system' : sourceType,
      mediaType: 'TEXT',
      callId: this.#callId,
    };
    this.downlinks.put(item);
    return item;
  }
}
