import {openPresence, type Presence} from '../storage/presence.js';
import type {SessionActors} from './session-actors.js';
import type {Tabs} from './tabs/tabs.js';

/** Whether this tab is the visitor's only one, and runs the conversation by itself, or finds others and agrees with them. */
export class Company {
  readonly #actors: SessionActors;
  #presence: Presence | null = null;
  #tabs: Tabs | null = null;
  #joining: Promise<void> | null = null;

  constructor(actors: SessionActors) {
    this.#actors = actors;
  }

  /** The others of the visitor's tabs, where there are any. */
  get tabs(): Tabs | null {
    return this.#tabs;
  }

  /** Settles when it is known whether this tab runs the conversation; `null` where it is known. */
  get joining(): Promise<void> | null {
    return this.#joining;
  }

  /**
   * Runs the conversation, or shows it where another tab runs it.
   *
   * @param name of the conversation
   * @param live whether it went on when a page was last left
   */
  seek(name: string, live: boolean): void {
    const meet = (held: boolean) => (this.#joining ??= this.#meet(name, held));
    this.#presence = openPresence(name, live, () => void meet(true));
    this.#joining = this.#presence.alone.then((alone) => {
      this.#joining = null;
      if (alone) this.#actors.goOn();
      else return meet(false);
    });
  }

  /** Whether this tab, alone, has given up what keeps its page from being kept. */
  rest(): boolean {
    if (this.#tabs) return false;
    this.#presence?.close();
    this.#presence = null;
    return true;
  }

  /** Whether this tab, alone, has rested. */
  get rests(): boolean {
    return !this.#tabs && !this.#presence;
  }

  /** Goes on alone. */
  leave(): void {
    this.#tabs = null;
  }

  close(): void {
    this.#tabs?.close();
    this.#presence?.close();
  }

  /** Fetches what binds tabs together. Without it, this tab goes on as if it were the only one. */
  async #meet(name: string, held: boolean): Promise<void> {
    try {
      const {Tabs} = await this.#actors.options.loadTabs();
      if (!this.#actors.closed) this.#tabs ??= new Tabs(this.#actors, name, held);
    } catch {
      this.#actors.goOn();
    }
    this.#joining = null;
    this.#presence?.close();
  }
}
