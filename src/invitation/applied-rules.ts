/** Rules that have been applied since the page was loaded, by channel; an element that is made anew knows them, too. */
const onThisPage = new Map<string, Set<string>>();

/** Which rules have been applied: on this page, and, once the visitor has clicked anything of ours, ever. */
export class AppliedRules {
  readonly #key: string;
  readonly #persists: () => boolean;

  /** @param persists whether anything may be kept across page loads */
  constructor(channelId: string, persists: () => boolean) {
    this.#key = `cc-click-to-call:${channelId}:rules`;
    this.#persists = persists;
  }

  has(name: string): boolean {
    return this.#here.has(name) || this.#kept.includes(name);
  }

  add(name: string): void {
    this.#here.add(name);
    // Who has clicked before is known already.
    if (this.#kept.length > 0) this.keep();
  }

  /** The visitor has clicked something of ours. */
  keep(): void {
    if (this.#here.size === 0 || !this.#persists()) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify([...new Set([...this.#kept, ...this.#here])]));
    } catch {
      // Blocked or full: known as long as the page lives.
    }
  }

  get #here(): Set<string> {
    const here = onThisPage.get(this.#key) ?? new Set();
    onThisPage.set(this.#key, here);
    return here;
  }

  get #kept(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? (kept as string[]) : [];
    } catch {
      return [];
    }
  }
}
