/** Promises that settle when something has become true. */
export class WaitingRoom {
  readonly #waiting = new Set<() => void>();

  /**
   * Settles as soon as `check` returns something or throws; it is asked now and at each {@link look}.
   */
  until<T>(check: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        try {
          const answer = check();
          if (answer === undefined) return;
          resolve(answer);
        } catch (thrown) {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the check threw
          reject(thrown);
        }
        this.#waiting.delete(ask);
      };
      this.#waiting.add(ask);
      ask();
    });
  }

  /** Something has changed: asks all who wait. */
  look(): void {
    for (const ask of [...this.#waiting]) ask();
  }
}
