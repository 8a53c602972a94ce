import type {OpenRule} from '../domain/open-rules.js';

/** What can make a rule hold besides time and address. */
type Occasion = 'exit' | 'call';

const matches = (url: OpenRule['url']): boolean => {
  if (!url) return true;
  if (typeof url === 'string') return location.href.includes(url);
  // An expression with the flag `g` would go on where it ended.
  url.lastIndex = 0;
  return url.test(location.href);
};

/** Watches the page for the moment in which all that a rule waits for holds. */
export class PageWatch {
  readonly #rules: readonly OpenRule[];
  readonly #holds: (rule: OpenRule) => void;
  readonly #life = new AbortController();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #met = new Map<string, Set<Occasion>>();

  /** @param holds told of a rule each time that all of it holds */
  constructor(rules: readonly OpenRule[], holds: (rule: OpenRule) => void) {
    this.#rules = rules;
    this.#holds = holds;
    const {signal} = this.#life;
    document.documentElement.addEventListener('mouseleave', this.#leave, {signal});
    for (const type of ['popstate', 'hashchange']) addEventListener(type, this.#look, {signal});
    // Pages that change their address by themselves tell of it here, where the browser can.
    (globalThis as {navigation?: EventTarget}).navigation?.addEventListener('navigatesuccess', this.#look, {signal});
    for (const {afterSeconds = 0} of rules) {
      const left = afterSeconds * 1_000 - performance.now();
      if (left > 0) this.#timers.push(setTimeout(this.#look, left + 1));
    }
    queueMicrotask(this.#look);
  }

  /** The site calls for a rule. */
  call(name: string): void {
    this.#meet(name, 'call');
  }

  close(): void {
    this.#life.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #leave = ({clientY}: MouseEvent) => {
    if (clientY > 0) return;
    for (const {name} of this.#rules) this.#meet(name, 'exit');
  };

  #meet(name: string, occasion: Occasion): void {
    this.#met.set(name, (this.#met.get(name) ?? new Set()).add(occasion));
    this.#look();
  }

  #look = () => {
    if (this.#life.signal.aborted) return;
    for (const rule of this.#rules) {
      const {name, afterSeconds = 0, url, onExitIntent, onCall} = rule;
      const met = this.#met.get(name);
      if (performance.now() < afterSeconds * 1_000 || !matches(url)) continue;
      if ((onExitIntent && !met?.has('exit')) || (onCall && !met?.has('call'))) continue;
      this.#holds(rule);
    }
  };
}
