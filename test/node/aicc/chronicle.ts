// Taken before any test replaces them.
const {setTimeout, clearTimeout} = globalThis;
const PATIENCE_MS = 8_000;

/** What has happened so far, in order. Tests wait for what is yet to come, and fail if it does not. */
export class Chronicle<T> {
  readonly all: T[] = [];
  readonly #listeners = new Set<() => void>();

  readonly add = (item: T): void => {
    this.all.push(item);
    for (const listener of [...this.#listeners]) listener();
  };

  /** Resolves once the condition holds, at once or when something has been added. */
  until(holds: (all: readonly T[]) => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds(this.all)) return;
        done();
        resolve();
      };
      const done = () => {
        clearTimeout(patience);
        this.#listeners.delete(look);
      };
      const patience = setTimeout(() => {
        done();
        reject(new Error(`Waited in vain for ${what}; so far: ${JSON.stringify(this.all)}`));
      }, PATIENCE_MS);
      this.#listeners.add(look);
      look();
    });
  }

  /** Resolves with the n-th of them, counted from 1. */
  async nth(n: number): Promise<T> {
    await this.until(({length}) => length >= n, `number ${n}`);
    return this.all[n - 1] as T;
  }
}
