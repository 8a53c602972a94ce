import {randomId} from '../domain/random-id.js';

/** What is kept of a visitor across page loads. */
interface Kept {
  readonly version: 1;
  /** AICC `userId`, by channel. */
  readonly userId: string;
  readonly consented: boolean;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  (value as Kept).version === 1 &&
  typeof (value as Kept).userId === 'string' &&
  /^[^\s,]{1,24}$/.test((value as Kept).userId);

/** AICC allows 24 characters. */
const ID_LENGTH = 20;

/**
 * Keeps who the visitor is, in localStorage, one entry a channel. Where storage is blocked, full or not wanted, it keeps
 * the same for as long as the page lives.
 */
export class VisitorStore {
  readonly #key: string;
  readonly #persist: boolean;
  #kept: Kept | null = null;

  constructor(channelId: string, persist: boolean) {
    this.#key = `cc-click-to-call:${channelId}`;
    this.#persist = persist;
  }

  /** Whether the visitor has agreed before. Writes nothing. */
  get consented(): boolean {
    return (this.#kept ??= this.#read())?.consented === true;
  }

  /** The visitor's id; the first call makes and writes it. */
  userId(): string {
    this.#kept ??= this.#read();
    if (!this.#kept) this.#write({version: 1, userId: randomId(ID_LENGTH), consented: false});
    return this.#kept!.userId;
  }

  consent(): void {
    this.#write({version: 1, userId: this.userId(), consented: true});
  }

  forget(): void {
    this.#kept = null;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Blocked storage holds nothing that could be forgotten.
    }
  }

  #read(): Kept | null {
    if (!this.#persist) return null;
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      return isKept(value) ? value : null;
    } catch {
      return null;
    }
  }

  #write(kept: Kept): void {
    this.#kept = kept;
    if (!this.#persist) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // Blocked or full: kept in memory.
    }
  }
}
