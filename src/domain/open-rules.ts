import {Fault} from './faults.js';

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

const bad = (index: number, why: string) =>
  new Fault('config/bad-attribute', {cause: new TypeError(`openRules[${index}]: ${why}`)});

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const readRule = (item: unknown, index: number, greeting: string | null): OpenRule => {
  const rule = (item ?? {}) as OpenRule;
  const {name, show, afterSeconds = 0, url = '', onExitIntent = false, onCall = false} = rule;
  if (!isText(name)) throw bad(index, 'name is missing');
  if (show !== 'open' && show !== 'greet') throw bad(index, 'show takes open or greet');
  if (!Number.isFinite(afterSeconds) || afterSeconds < 0) throw bad(index, 'afterSeconds takes seconds');
  if (typeof url !== 'string' && !(url instanceof RegExp)) throw bad(index, 'url takes text or a regular expression');
  if (typeof onExitIntent !== 'boolean' || typeof onCall !== 'boolean') {
    throw bad(index, 'onExitIntent and onCall take true or false');
  }
  if (show === 'greet' && !isText(rule.greeting ?? greeting)) throw bad(index, 'there is no greeting to show');
  return rule;
};

/**
 * Reads what the site gave as `openRules` and `greeting`. A greeting without rules shows itself at once.
 *
 * @throws {Fault} `config/bad-attribute`, whose cause names the rule
 */
export const readOpenRules = (rules: unknown, greeting: string | null): readonly OpenRule[] => {
  if (rules === null) return isText(greeting) ? [{name: 'greeting', show: 'greet'}] : [];
  if (!Array.isArray(rules)) throw bad(0, 'openRules takes an array of rules');
  const read = (rules as unknown[]).map((item, index) => readRule(item, index, greeting));
  read.forEach(({name}, index) => {
    if (read.findIndex((rule) => rule.name === name) < index) throw bad(index, `name “${name}” is taken`);
  });
  return read;
};
