/** What the panel or the greeting waits for before it shows itself; every condition that is named must hold. */
export interface OpenRule {
  /** Told apart by it: a rule applies at most once per page load, and once per visitor who has clicked anything of ours. */
  readonly name: string;
  /** `open` shows the panel, `greet` the greeting. */
  readonly show: 'open' | 'greet';
  /** Seconds on the page. */
  readonly afterSeconds?: number;
  /** The page's address holds this text, or matches this expression. */
  readonly url?: string | RegExp;
  /** The pointer leaves through the top of the page. */
  readonly onExitIntent?: boolean;
  /** The site calls `applyRule(name)`. */
  readonly onCall?: boolean;
  /** What the greeting says, where it is not the element's own. */
  readonly greeting?: string;
}
