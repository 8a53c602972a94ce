import type {DeviceChoice} from '../domain/call-ports.js';
import {randomId} from '../domain/random-id.js';

/** What is kept of a visitor across page loads. */
interface Kept {
  readonly version: 1;
  /** AICC `userId`, by channel. */
  readonly userId: string;
  /** The site named the visitor; who is not named is another. */
  readonly named?: boolean;
  readonly consented: boolean;
  /** A session was under way when the page was left. */
  readonly live?: boolean;
  /** A call that a page of the visitor has, or had when it was left; read by `src/app/call-keeper.ts`. */
  readonly call?: unknown;
  /** What was being written. */
  readonly draft?: string;
  /** The devices of the call before, and whether the visitor need not check these again. */
  readonly devices?: DeviceChoice;
  readonly skipCheck?: boolean;
  /** What the visitor has switched on. */
  readonly sound?: boolean;
  readonly notifications?: boolean;
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
  readonly #name: string | null;
  #kept: Kept | null = null;

  /** @param name the visitor's id, where the site gives one */
  constructor(channelId: string, persist: boolean, name: string | null = null) {
    this.#key = `cc-click-to-call:${channelId}`;
    this.#persist = persist;
    this.#name = name;
  }

  /** What is kept; `null` where nothing is. Writes nothing. */
  get kept(): Kept | null {
    return (this.#kept ??= this.#read());
  }

  /** Whether the visitor has agreed before. Writes nothing. */
  get consented(): boolean {
    return this.kept?.consented === true;
  }

  /** The visitor's id; the first call makes and writes it. */
  userId(): string {
    if (!this.kept) this.keep({});
    return this.kept!.userId;
  }

  /** Keeps more of the visitor, who has turned to the widget. */
  keep(more: Partial<Kept>): void {
    // Another tab may have kept something meanwhile.
    const before = this.#read() ?? this.#kept;
    const kept = {
      version: 1,
      userId: this.#name ?? randomId(ID_LENGTH),
      ...(this.#name !== null && {named: true}),
      consented: false,
      ...before,
      ...more,
    } as const;
    this.#kept = kept;
    if (!this.#persist) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // Blocked or full: kept in memory.
    }
  }

  forget(): void {
    this.#kept = null;
    try {
      localStorage.removeItem(this.#key);
      localStorage.removeItem(`${this.#key}:rules`);
    } catch {
      // Blocked storage holds nothing that could be forgotten.
    }
  }

  #read(): Kept | null {
    if (!this.#persist) return null;
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      const isOurs = isKept(value) && (this.#name === null ? !value.named : value.userId === this.#name);
      return isOurs ? value : null;
    } catch {
      return null;
    }
  }
}
