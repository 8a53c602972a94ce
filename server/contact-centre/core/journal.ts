/** One visitor request. No texts, no tokens. */
export interface JournalEntry {
  at: number;
  method: string;
  path: string;
  controlType?: string;
  userId?: string;
  /** `refused`: the request itself broke the contract. */
  verdict: 'accepted' | 'refused';
  reason?: string;
  status: number;
  resultCode: string | null;
}

const KEPT = 10_000;

export class Journal {
  #entries: JournalEntry[] = [];

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  add(entry: JournalEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  clear(): void {
    this.#entries = [];
  }
}
