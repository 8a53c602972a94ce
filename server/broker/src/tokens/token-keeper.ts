/** A Bearer token as AICC has just issued it. */
export interface IssuedToken {
  readonly value: string;
  /** How long it lives from now, ms. */
  readonly lifetimeMs: number;
}

/** Gets a new token. Rejects where there is none to be had. */
export type IssueToken = (signal: AbortSignal) => Promise<IssuedToken>;

/** What a keeper tells of its work. */
export interface TokenNews {
  renewed(lifetimeMs: number): void;
  failed(error: unknown, failures: number): void;
}

/** There is no token, and none is asked for before `retryAfterMs`. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('No Bearer token');
    this.retryAfterMs = retryAfterMs;
  }
}

interface Held {
  readonly value: string;
  readonly lapsesAt: number;
}

/** Of its life: how much passes before the next token is fetched. */
const RENEW_AT = 0.8;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** Refusals renew at most so often: visitors could otherwise make the broker fetch tokens at their will. */
const BETWEEN_REFUSALS_MS = 10_000;
/** What setTimeout can wait. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Keeps one valid Bearer token: fetched ahead of need, once for all who wait, and backed off where AICC gives none. */
export class TokenKeeper {
  readonly #issue: IssueToken;
  readonly #news: TokenNews;
  readonly #life = new AbortController();
  #held: Held | null = null;
  #renewal: Promise<Held> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #retryAt = 0;
  #heedsRefusalsAt = 0;

  constructor(issue: IssueToken, news: TokenNews) {
    this.#issue = issue;
    this.#news = news;
  }

  /** Whether requests can be made now. */
  get isReady(): boolean {
    return this.#held !== null && Date.now() < this.#held.lapsesAt;
  }

  /** Until when the token lives; `null` without one. */
  get lapsesAt(): number | null {
    return this.#held?.lapsesAt ?? null;
  }

  /** Fetches the first token and keeps renewing it until {@link stop}. Never rejects: failures are retried. */
  async start(): Promise<void> {
    await this.#renew().catch(() => undefined);
  }

  stop(): void {
    this.#life.abort();
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** The token to send. @throws {TokenUnavailable} */
  async current(): Promise<string> {
    if (this.#held && Date.now() < this.#held.lapsesAt) return this.#held.value;
    const waitMs = this.#retryAt - Date.now();
    if (!this.#renewal && waitMs > 0) throw new TokenUnavailable(waitMs);
    return (await this.#renew()).value;
  }

  /** What to send after AICC has refused a token; `null` where there is nothing better. */
  async after(refused: string): Promise<string | null> {
    if (this.#held && this.#held.value !== refused) return this.#held.value;
    if (!this.#renewal) {
      if (Date.now() < Math.max(this.#retryAt, this.#heedsRefusalsAt)) return null;
      this.#heedsRefusalsAt = Date.now() + BETWEEN_REFUSALS_MS;
    }
    return this.#renew().then(
      ({value}) => value,
      () => null,
    );
  }

  #renew(): Promise<Held> {
    return (this.#renewal ??= this.#fetch().finally(() => (this.#renewal = null)));
  }

  async #fetch(): Promise<Held> {
    try {
      const {value, lifetimeMs} = await this.#issue(this.#life.signal);
      this.#held = {value, lapsesAt: Date.now() + lifetimeMs};
      this.#failures = 0;
      this.#retryAt = 0;
      this.#renewIn(lifetimeMs * RENEW_AT);
      this.#news.renewed(lifetimeMs);
      return this.#held;
    } catch (error) {
      this.#failures += 1;
      const ceiling = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
      const waitMs = ceiling * (0.5 + Math.random() / 2);
      this.#retryAt = Date.now() + waitMs;
      this.#renewIn(waitMs);
      if (!this.#life.signal.aborted) this.#news.failed(error, this.#failures);
      throw new TokenUnavailable(waitMs);
    }
  }

  #renewIn(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#life.signal.aborted) return;
    this.#timer = setTimeout(() => void this.start(), Math.min(ms, MAX_DELAY_MS));
    this.#timer.unref();
  }
}
