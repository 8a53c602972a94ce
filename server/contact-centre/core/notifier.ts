/** Tells listeners that something changed; they look for themselves what. */
export class Notifier {
  readonly #listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly notify = (): void => {
    for (const listener of [...this.#listeners]) listener();
  };
}
