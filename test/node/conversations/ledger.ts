/** What the widget was told of one request. */
export type Outcome =
  /** It was carried out. */
  | 'taken'
  /** It was not carried out, for certain. */
  | 'refused'
  /** Nobody knows. */
  | 'doubtful';

interface Account {
  /** Of every time that it was sent. */
  readonly outcomes: Outcome[];
  /** How often it had been sent when the visitor last pressed Send again. */
  resentAt: number;
  /** Whether history was asked for since. */
  looked: boolean;
  /** Whether the widget was told that it arrived. */
  known: boolean;
}

/**
 * Who may send a message when. AICC drops no doubles, so a message goes out again only where it surely did not arrive,
 * or where the visitor has pressed Send again, history was asked since, and neither it nor READ told of an arrival.
 */
export class Ledger {
  readonly breaches: string[] = [];
  readonly #accounts = new Map<string, Account>();

  /** The visitor pressed Send again. */
  resent(id: string): void {
    const account = this.#of(id);
    account.resentAt = account.outcomes.length;
    account.looked = false;
  }

  /** History was asked for. */
  looked(): void {
    for (const account of this.#accounts.values()) account.looked = true;
  }

  /** History or READ told the widget of messages that arrived. */
  told(ids: readonly string[]): void {
    for (const id of ids) this.#of(id).known = true;
  }

  /** CHAT set out. @returns tells how it went */
  posted(id: string): (outcome: Outcome) => void {
    const account = this.#of(id);
    const {outcomes, resentAt} = account;
    const breach = (what: string) => this.breaches.push(`${id} was sent again ${what}`);
    if (account.known) breach('although its arrival was known');
    if (outcomes.slice(resentAt).some((outcome) => outcome !== 'refused'))
      breach('by itself although it may have arrived');
    if (outcomes.slice(0, resentAt).includes('doubtful') && !account.looked) breach('without a look into history');
    const nth = outcomes.push('doubtful') - 1;
    return (outcome) => {
      outcomes[nth] = outcome;
      if (outcome === 'taken') account.known = true;
    };
  }

  /** Whether the visitor ever had to press Send again. */
  wasResent(id: string): boolean {
    return this.#of(id).resentAt > 0;
  }

  #of(id: string): Account {
    const account = this.#accounts.get(id) ?? {outcomes: [], resentAt: 0, looked: false, known: false};
    this.#accounts.set(id, account);
    return account;
  }
}
