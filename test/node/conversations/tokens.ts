/** Tokens of one kind: each lives for a time, and none is taken that was not given out. */
export class Tokens {
  readonly #name: string;
  readonly #lifeMs: number;
  readonly #expiry = new Map<string, number>();

  constructor(name: string, lifeMs: number) {
    this.#name = name;
    this.#lifeMs = lifeMs;
  }

  get lifeMs(): number {
    return this.#lifeMs;
  }

  issue(): string {
    const token = `${this.#name}-${this.#expiry.size + 1}`;
    this.#expiry.set(token, Date.now() + this.#lifeMs);
    return token;
  }

  isKnown(token: string): boolean {
    return this.#expiry.has(token);
  }

  isValid(token: string): boolean {
    return (this.#expiry.get(token) ?? 0) > Date.now();
  }

  /** Whether it is in the second half of its life, in which replies carry another. */
  isOld(token: string): boolean {
    return (this.#expiry.get(token) ?? 0) - Date.now() < this.#lifeMs / 2;
  }

  expireAll(): void {
    for (const token of this.#expiry.keys()) this.#expiry.set(token, 0);
  }
}
