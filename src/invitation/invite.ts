import {Fault} from '../domain/faults.js';
import {readOpenRules, type OpenRule} from '../domain/open-rules.js';
import {GREETING_LABELS} from '../i18n/greeting-labels.js';
import {AppliedRules} from './applied-rules.js';
import {PageWatch} from './watch-page.js';
import {CcGreeting} from '../../components/cc-greeting/cc-greeting.js';
import {defineElement} from '../../components/define-element.js';
import {CcFaultEvent} from '../../components/events/public-events.js';
import type {CcClickToCall} from '../../components/cc-click-to-call/cc-click-to-call.js';

/** Whether the visitor has agreed to what the site asks before anything is kept. */
const hasAgreed = ({consent, channelId}: CcClickToCall): boolean => {
  if (consent === null) return true;
  try {
    return /"consented":true/.test(localStorage.getItem(`cc-click-to-call:${channelId}`) ?? '');
  } catch {
    return false;
  }
};

/** Shows panel or greeting of one shell when a rule of the site's holds. */
class Invitation {
  readonly #shell: CcClickToCall;
  readonly #greeting = new CcGreeting();
  #watch: PageWatch | null = null;

  constructor(shell: CcClickToCall) {
    this.#shell = shell;
    this.#greeting.hidden = true;
    this.#greeting.onaccept = () => {
      this.#greeting.hidden = true;
      shell.launcher.click();
    };
    this.#greeting.ondismiss = () => {
      this.#greeting.hidden = true;
      shell.launcher.focus();
    };
    this.#greeting.ongone = () => this.#watch?.close();
    // The attribute is there before the inside, which tells of the panel, may have come.
    new MutationObserver(() => {
      if (shell.open) this.#greeting.hidden = true;
    }).observe(shell, {attributeFilter: ['open']});
    shell.addEventListener('click', () => this.#applied.keep());
    shell.shadowRoot!.append(this.#greeting);
  }

  get #applied(): AppliedRules {
    const shell = this.#shell;
    return new AppliedRules(shell.channelId ?? '', () => !shell.noPersist && hasAgreed(shell));
  }

  /** The site has set other rules. */
  renew(): void {
    const shell = this.#shell;
    this.#watch?.close();
    this.#greeting.hidden = true;
    try {
      this.#watch = new PageWatch(readOpenRules(shell.openRules, shell.greeting), (rule) => this.#apply(rule));
    } catch (thrown) {
      const fault = Fault.from(thrown);
      // eslint-disable-next-line no-console -- for the page's developer: a visitor misses nothing
      console.error(`<cc-click-to-call> ${fault.code}:`, (fault.cause as Error).message);
      shell.dispatchEvent(new CcFaultEvent(fault));
    }
  }

  call(name: string): void {
    this.#watch?.call(name);
  }

  #apply({name, show, greeting}: OpenRule): void {
    const shell = this.#shell;
    const {open, mode, placement, chatPhase, resolvedLocale} = shell;
    // Whoever is in the chat, or can see it, is not invited.
    if (!shell.isConnected || open || mode === 'inline' || chatPhase !== 'idle') return;
    const applied = this.#applied;
    if (applied.has(name)) return;
    applied.add(name);
    if (show === 'open') return shell.show();
    this.#greeting.setAttribute('at', placement ?? 'bottom-end');
    this.#greeting.say(greeting ?? shell.greeting ?? '', GREETING_LABELS[resolvedLocale]);
    this.#greeting.hidden = false;
  }
}

const invitations = new WeakMap<CcClickToCall, Invitation>();

/** The site has set rules or a greeting, or calls for the rule of this name. */
export const invite = (shell: CcClickToCall, rule?: string): void => {
  defineElement('cc-greeting', CcGreeting);
  const known = invitations.get(shell);
  const invitation = known ?? new Invitation(shell);
  invitations.set(shell, invitation);
  if (!known || rule === undefined) invitation.renew();
  if (rule !== undefined) invitation.call(rule);
};
