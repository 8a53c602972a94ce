export type FaultKind =
  | 'delay'
  | 'status'
  | 'reset'
  | 'malformed'
  | 'expire-token'
  | 'drop-reply'
  | 'flow-control'
  | 'auth-code'
  | 'slow-body';

/** One way in which visitors' requests are made to go wrong. */
export interface FaultRule {
  /** Regular expression for `METHOD /path?query`. */
  match: string;
  kind: FaultKind;
  /** `delay`: ms. `status`: the status. `expire-token`: `message` (default) or `access`. */
  value?: number | string;
  /** How often it strikes; without it, until cleared. */
  times?: number;
}

export class FaultRules {
  #rules: FaultRule[] = [];

  get all(): readonly FaultRule[] {
    return this.#rules;
  }

  add(rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({...rule})));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The rules that strike this request, each used up by one. */
  strike(request: string): FaultRule[] {
    const struck = this.#rules.filter(({match}) => new RegExp(match).test(request));
    for (const rule of struck) if (rule.times !== undefined) rule.times -= 1;
    this.#rules = this.#rules.filter(({times}) => times === undefined || times > 0);
    return struck;
  }
}
