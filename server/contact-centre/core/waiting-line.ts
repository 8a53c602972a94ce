import {Countdown} from './countdown.js';
import type {Settings} from './settings.js';

export interface Place {
  /** 1 is next. */
  position: number;
  waitedMs: number;
  estimatedMs: number;
}

const SERVICE_MS = 30_000;

/** First come, first served, with the artificial queue of the settings in front of each newcomer. */
export class WaitingLine<T> {
  readonly #since = new Map<T, number>();
  readonly #next = new Countdown();
  readonly #artificial: () => Settings['queue'];
  readonly #onDue: () => void;

  constructor(artificial: () => Settings['queue'], onDue: () => void) {
    this.#artificial = artificial;
    this.#onDue = onDue;
  }

  get items(): T[] {
    return [...this.#since.keys()];
  }

  /** Those who wait for an agent only, not for people that are made up. */
  get due(): T[] {
    return this.items.filter((item) => this.#artificialMs(item) === 0);
  }

  add(item: T): void {
    this.#since.set(item, Date.now());
    this.review();
  }

  remove(item: T): void {
    if (this.#since.delete(item)) this.review();
  }

  has(item: T): boolean {
    return this.#since.has(item);
  }

  place(item: T): Place | undefined {
    const since = this.#since.get(item);
    if (since === undefined) return undefined;
    const index = this.items.indexOf(item);
    const artificialMs = this.#artificialMs(item);
    const ahead = artificialMs && Math.ceil(artificialMs / (this.#artificial().seconds * 1000));
    return {
      position: ahead + index + 1,
      waitedMs: Date.now() - since,
      estimatedMs: artificialMs + index * SERVICE_MS,
    };
  }

  /** Looks again at who is due next: call it when the settings have changed. */
  review(): void {
    const waits = this.items.map((item) => this.#artificialMs(item)).filter((ms) => ms > 0);
    if (waits.length === 0) return this.#next.stop();
    this.#next.start(Math.min(...waits) + 1, () => {
      this.review();
      this.#onDue();
    });
  }

  clear(): void {
    this.#since.clear();
    this.#next.stop();
  }

  #artificialMs(item: T): number {
    const {ahead, seconds} = this.#artificial();
    return Math.max(0, (this.#since.get(item) ?? 0) + ahead * seconds * 1000 - Date.now());
  }
}
