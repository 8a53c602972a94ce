/**
 * Something that a fake port has handed out. It counts as open until it is closed. Telling a fact after that throws,
 * as no port may do it; closing it again is counted, so that a test can see it.
 */
export class Held<TInput, TFact extends {readonly type: string}> {
  readonly name: string;
  readonly input: TInput;
  readonly log: string[];
  closes = 0;
  readonly #tell: (fact: TFact) => void;

  constructor(name: string, input: TInput, tell: (fact: TFact) => void, log: string[]) {
    this.name = name;
    this.input = input;
    this.log = log;
    this.#tell = tell;
    log.push(`${name} opened`);
  }

  get isOpen(): boolean {
    return this.closes === 0;
  }

  /** Tells the machine a fact, as the real port would. */
  tell(fact: TFact): void {
    if (!this.isOpen) throw new Error(`${this.name} may not tell ${fact.type} after it was closed`);
    this.#tell(fact);
  }

  close(): void {
    this.closes += 1;
    this.log.push(this.closes === 1 ? `${this.name} closed` : `${this.name} closed again`);
  }
}

/** How many of these are open. */
export const countOpen = (held: readonly {readonly isOpen: boolean}[]): number =>
  held.filter(({isOpen}) => isOpen).length;

/** The one that was handed out last. Throws when none was: the test expects something that has not happened. */
export const newest = <T>(handedOut: readonly T[], name: string): T => {
  const last = handedOut.at(-1);
  if (last === undefined) throw new Error(`no ${name} was asked for`);
  return last;
};
