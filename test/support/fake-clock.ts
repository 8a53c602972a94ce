interface Timer {
  at: number;
  readonly every: number | null;
  readonly run: () => void;
}

/** Time that passes only when the test says so. Stands in for timeouts, intervals and `Date.now` until `restore`. */
export class FakeClock {
  #now = Date.now();
  #lastId = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    now: Date.now,
  };

  constructor() {
    const clear = (id: number) => this.#timers.delete(id);
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => this.#add(run, ms, null),
      setInterval: (run: () => void, ms = 0) => this.#add(run, ms, ms),
      clearTimeout: clear,
      clearInterval: clear,
    });
    Date.now = () => this.#now;
  }

  /** How many timeouts and intervals are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and runs what was due, in order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, timer] = due;
      this.#now = timer.at;
      if (timer.every === null) this.#timers.delete(id);
      else timer.at += timer.every;
      timer.run();
    }
    this.#now = end;
  }

  restore(): void {
    const {now, ...timers} = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }

  #add(run: () => void, ms: number, every: number | null): number {
    this.#timers.set(++this.#lastId, {at: this.#now + ms, every, run});
    return this.#lastId;
  }
}
