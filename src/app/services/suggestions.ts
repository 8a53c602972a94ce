import type {ServicePorts} from '../../domain/service-ports.js';

/** AICC is asked when the visitor has stopped for this long, ms. */
const QUIET_MS = 300;
/** Shorter texts begin like everything. */
const LEAST_LETTERS = 2;
/** What is longer is a message of its own, and no beginning of a question. */
const MOST_LETTERS = 120;

/** Questions that begin like what the visitor is writing to a bot. */
export class Suggestions {
  questions: readonly string[] = [];
  readonly #suggest: ServicePorts['suggest'];
  readonly #changed: () => void;
  #life = new AbortController();

  constructor(suggest: ServicePorts['suggest'], changed: () => void) {
    this.#suggest = suggest;
    this.#changed = changed;
  }

  look(text: string): void {
    this.close();
    const wanted = text.trim();
    if (wanted.length < LEAST_LETTERS || wanted.length > MOST_LETTERS) return this.#show([]);
    this.#life = new AbortController();
    const {signal} = this.#life;
    const timer = setTimeout(() => void this.#ask(wanted, signal), QUIET_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  clear(): void {
    this.close();
    this.#show([]);
  }

  close(): void {
    this.#life.abort();
  }

  async #ask(text: string, signal: AbortSignal): Promise<void> {
    // A suggestion that does not come is no fault: the visitor is writing anyway.
    const questions = await this.#suggest(text, signal).catch(() => []);
    if (!signal.aborted) this.#show(questions);
  }

  #show(questions: readonly string[]): void {
    if (questions.length === 0 && this.questions.length === 0) return;
    this.questions = questions;
    this.#changed();
  }
}
