export interface Batch<T> {
  readonly items: T[];
  /** Puts the items back in front, for when the reply did not reach the reader. */
  readonly putBack: () => void;
}

interface Reader<T> {
  atMost: number;
  answer(batch: Batch<T>): void;
}

/** What waits for one long-polling reader. A second reader ends the first with nothing. */
export class Outbox<T> {
  #items: T[] = [];
  #reader: Reader<T> | undefined;

  get size(): number {
    return this.#items.length;
  }

  get held(): boolean {
    return this.#reader !== undefined;
  }

  put(item: T): void {
    this.#items.push(item);
    this.#serve();
  }

  discard(unwanted: (item: T) => boolean): void {
    this.#items = this.#items.filter((item) => !unwanted(item));
  }

  /** Answers the held reader, if any, with nothing. */
  endPoll(): void {
    this.#reader?.answer(this.#batch([]));
  }

  take({atMost, holdMs, signal}: {atMost: number; holdMs: number; signal: AbortSignal}): Promise<Batch<T>> {
    this.endPoll();
    return new Promise((resolve) => {
      const giveUp = () => reader.answer(this.#batch([]));
      const timer = setTimeout(giveUp, holdMs);
      const reader: Reader<T> = {
        atMost,
        answer: (batch) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          if (this.#reader === reader) this.#reader = undefined;
          resolve(batch);
        },
      };
      this.#reader = reader;
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
      else this.#serve();
    });
  }

  #serve(): void {
    if (!this.#reader || this.#items.length === 0) return;
    this.#reader.answer(this.#batch(this.#items.splice(0, this.#reader.atMost)));
  }

  #batch(items: T[]): Batch<T> {
    let open = true;
    return {
      items,
      putBack: () => {
        if (!open) return;
        open = false;
        this.#items.unshift(...items);
        this.#serve();
      },
    };
  }
}
