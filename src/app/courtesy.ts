/** The other side is told that the visitor writes at most this often, ms. */
const TYPING_MS = 3_000;

/** As many `messageCode`s as fit into one READ. */
const MOST_READ = 15;

/** What is told without being asked, and without being waited for: that the visitor writes, and has read. */
export class Courtesy {
  readonly #signal: (controlType: 'INPUT' | 'READ', content: string) => void;
  #typedAt = -Infinity;
  #unread: string[] = [];

  constructor(signal: (controlType: 'INPUT' | 'READ', content: string) => void) {
    this.#signal = signal;
  }

  /** The visitor is writing. */
  typed(): void {
    if (Date.now() - this.#typedAt < TYPING_MS) return;
    this.#typedAt = Date.now();
    this.#signal('INPUT', '');
  }

  /** The next INPUT need not wait: what was being written has gone out. */
  sent(): void {
    this.#typedAt = -Infinity;
  }

  /** Messages have arrived; whether the visitor sees them is told by {@link look}. */
  arrived(ids: readonly string[]): void {
    // What came without a messageCode cannot be named to AICC.
    this.#unread.push(...ids.filter((id) => !id.startsWith('downlink-')));
  }

  /** The visitor sees the thread. */
  look(): void {
    if (this.#unread.length === 0) return;
    // AICC takes 1 KB; who has seen the newest has seen those before.
    this.#signal('READ', this.#unread.slice(-MOST_READ).join(','));
    this.#unread = [];
  }
}
