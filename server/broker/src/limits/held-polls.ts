/** Counts the long polls that are held: by one visitor, and in all. */
export class HeldPolls {
  readonly #byVisitor = new Map<string, number>();
  readonly #most: {readonly perVisitor: number; readonly inAll: number};
  #all = 0;

  constructor(most: {perVisitor: number; inAll: number}) {
    this.#most = most;
  }

  get count(): number {
    return this.#all;
  }

  /** Takes a place; `null` where there is none. @returns gives it back, once however often it is called */
  take(visitor: string): (() => void) | 'visitor' | 'all' {
    const own = this.#byVisitor.get(visitor) ?? 0;
    if (own >= this.#most.perVisitor) return 'visitor';
    if (this.#all >= this.#most.inAll) return 'all';
    this.#byVisitor.set(visitor, own + 1);
    this.#all += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#all -= 1;
      const left = (this.#byVisitor.get(visitor) ?? 0) - 1;
      if (left > 0) this.#byVisitor.set(visitor, left);
      else this.#byVisitor.delete(visitor);
    };
  }
}
