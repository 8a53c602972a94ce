// Taken before anything is replaced.
const {setImmediate, setTimeout, clearTimeout, setInterval, clearInterval} = globalThis;
const {now} = Date;
const timeout = AbortSignal.timeout.bind(AbortSignal);

/** Whose a timer is: the widget's, a request's time-out (which the browser lets go of by itself), or the world's. */
type Owner = 'widget' | 'request' | 'world';

interface Timer {
  readonly at: number;
  readonly owner: Owner;
  readonly run: () => void;
}

/** Lets every promise that is settled be heard. */
export const heardOut = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Time of one conversation. It stands in for timeouts, `AbortSignal.timeout` and `Date.now`, and goes on from one timer
 * to the next only when nothing is left to be heard.
 */
export class SimulatedTime {
  #now = 1_800_000_000_000;
  #lastId = 0;
  /** The widget's timers come at whole multiples of this only, as a browser has it where a page is hidden, ms. */
  throttleMs = 1;
  readonly #timers = new Map<number, Timer>();
  readonly #settle: () => Promise<void>;

  /** @param settle Waits for what takes more than promises to come to an end. */
  constructor(settle: () => Promise<void>) {
    this.#settle = settle;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => this.#add('widget', ms, run),
      clearTimeout: (id: number) => this.#timers.delete(id),
      setInterval: () => {
        throw new Error('Nothing in a conversation repeats by an interval');
      },
    });
    Date.now = () => this.#now;
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController();
      this.#add('request', ms, () => controller.abort(new DOMException('timed out', 'TimeoutError')));
      return controller.signal;
    };
  }

  get now(): number {
    return this.#now;
  }

  /** How many timers the widget has set. */
  get pending(): number {
    return [...this.#timers.values()].filter(({owner}) => owner === 'widget').length;
  }

  /** Something that the world will do. @returns calls it off */
  later(ms: number, run: () => void): () => void {
    const id = this.#add('world', ms, run);
    return () => void this.#timers.delete(id);
  }

  /** Lets what has been begun come to where it waits for time. */
  async rest(): Promise<void> {
    await heardOut();
    await this.#settle();
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.rest();
    for (;;) {
      const id = this.#next(end);
      if (id === null) break;
      const {at, run} = this.#timers.get(id) as Timer;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      run();
      await this.rest();
    }
    this.#now = Math.max(this.#now, end);
  }

  /** The machine sleeps: time goes on, and nothing else. */
  suspend(ms: number): void {
    this.#now += ms;
  }

  restore(): void {
    Object.assign(globalThis, {setTimeout, clearTimeout, setInterval, clearInterval});
    Date.now = now;
    AbortSignal.timeout = timeout;
  }

  #add(owner: Owner, ms: number, run: () => void): number {
    const step = owner === 'widget' ? this.throttleMs : 1;
    this.#timers.set(++this.#lastId, {at: Math.ceil((this.#now + Math.trunc(ms)) / step) * step, owner, run});
    return this.#lastId;
  }

  #next(end: number): number | null {
    let next: number | null = null;
    let soonest = end;
    for (const [id, {at}] of this.#timers) {
      if (at < soonest || (next === null && at === soonest)) {
        soonest = at;
        next = id;
      }
    }
    return next;
  }
}
