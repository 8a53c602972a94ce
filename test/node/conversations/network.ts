import {Ledger, type Outcome} from './ledger.js';
import type {Answer, Asked, Platform} from './platform.js';
import {Exchange} from './exchange.js';
import type {SimulatedTime} from './simulated-time.js';
import type {Weather} from './weather.js';

const PATH = /\/apiaccess\/ccmessaging\/([^?]*)/;

/** One request of the widget's, for the account of how many there are. */
export interface Entry {
  readonly call: string;
  /** What `send` is for: its controlType, and the message's id. */
  readonly of: string;
  readonly at: number;
  outcome: Outcome | null;
  /** When it was over, and what a poll brought, as text. */
  endedAt: number;
  brought: string | null;
}

const REFUSED = new Set(['5', '6', '160004', '10010000001', '10010000002']);

const outcomeOf = (status: number, resultCode: unknown): Outcome => {
  if ([401, 403, 429].includes(status)) return 'refused';
  if (status !== 200) return 'doubtful';
  return resultCode === '0' ? 'taken' : REFUSED.has(String(resultCode)) ? 'refused' : 'doubtful';
};

/** What lies between the widget and AICC: it takes `fetch`'s place, and every request through the weather. */
export class Network {
  readonly ledger = new Ledger();
  readonly entries: Entry[] = [];
  readonly breaches: string[] = [];
  /** When the network came back. */
  readonly returns: number[] = [];
  /** When the machine slept. */
  readonly sleeps: {readonly from: number; readonly until: number}[] = [];
  /** When the visitor pressed Send again, which tries anew at once. */
  readonly presses: number[] = [];
  /** Codes of what polls brought to the widget, each at its first coming. */
  readonly brought = new Set<string>();
  /** The message that the widget is about to send, or looks for. */
  about: () => string | null = () => null;
  readonly platform: Platform;
  readonly time: SimulatedTime;
  readonly weather: Weather;
  readonly #underWay = new Set<Exchange>();
  readonly #fetch = globalThis.fetch;
  #onLine = true;

  constructor(time: SimulatedTime, platform: Platform, weather: Weather) {
    this.time = time;
    this.platform = platform;
    this.weather = weather;
    globalThis.fetch = (input) => this.#take(input as Request);
  }

  get onLine(): boolean {
    return this.#onLine;
  }

  /** Whether a poll that set out since then has been answered. */
  hasPolledSince(since: number): boolean {
    return this.entries.some(({call, at, outcome}) => call === 'poll' && at > since && outcome === 'taken');
  }

  /** The calls that are under way. */
  get underWay(): string[] {
    return [...this.#underWay].map(({asked}) => asked.call);
  }

  /** Without a network nothing goes out, and whoever waits for an answer waits no more. */
  setOnLine(onLine: boolean): void {
    this.#onLine = onLine;
    if (onLine) this.returns.push(this.time.now);
    else for (const exchange of [...this.#underWay]) exchange.fail(new TypeError('Failed to fetch'));
  }

  /** The machine sleeps: whatever was under way is lost. */
  suspend(ms: number): void {
    this.sleeps.push({from: this.time.now, until: this.time.now + ms});
    this.time.suspend(ms);
    this.returns.push(this.time.now);
    for (const exchange of [...this.#underWay]) exchange.fail(new TypeError('Failed to fetch'));
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  /** A reply has come to the widget. */
  came({call, body}: Asked, {items, body: reply}: Answer): void {
    for (const {controlType, content, messageCode} of items) {
      if (controlType === 'CHAT') this.brought.add(messageCode);
      if (controlType === 'READ') this.ledger.told(content?.split(',') ?? []);
    }
    if (call !== 'queryHistoryChatMessage' || body === null) return;
    const list = (reply['messageList'] ?? []) as {readonly messageId?: string}[];
    // Whoever looks for one message need not remember which others history told of.
    this.ledger.told(list.flatMap(({messageId}) => (messageId && messageId === this.about() ? [messageId] : [])));
  }

  async #take(request: Request): Promise<Response> {
    const {method, headers, signal} = request;
    const {searchParams: query, href} = new URL(request.url);
    const call = PATH.exec(href)?.[1] ?? href;
    signal.throwIfAborted();
    const body = method === 'POST' ? ((await request.json()) as Asked['body']) : null;
    const of = call === 'send' ? [body?.['controlType'], body?.['messageId']].filter(Boolean).join(' ') : '';
    const entry: Entry = {call, of, at: this.time.now, outcome: null, endedAt: Infinity, brought: null};
    this.entries.push(entry);
    if (call === 'poll' && this.underWay.includes('poll')) this.breaches.push('two polls at once');
    const settled = this.#account({call, method, headers, query, body}, entry);
    if (!this.#onLine) {
      settled('refused');
      throw new TypeError('Failed to fetch');
    }
    const exchange = new Exchange(this, {call, method, headers, query, body}, signal);
    this.#underWay.add(exchange);
    try {
      const {response, answer} = await exchange.response;
      if (answer?.status === 200) entry.brought = JSON.stringify(answer.items);
      settled(answer ? outcomeOf(answer.status, answer.body['resultCode']) : 'doubtful');
      return response;
    } catch (thrown) {
      settled('doubtful');
      throw thrown;
    } finally {
      this.#underWay.delete(exchange);
    }
  }

  #account({call, body}: Asked, entry: Entry): (outcome: Outcome) => void {
    if (call === 'queryHistoryChatMessage') this.ledger.looked();
    const settle = body?.['controlType'] === 'CHAT' ? this.ledger.posted(String(body['messageId'])) : () => undefined;
    return (outcome) => {
      entry.outcome = outcome;
      entry.endedAt = this.time.now;
      settle(outcome);
    };
  }
}
