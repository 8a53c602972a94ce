import {loadAllMessages} from '../../test/support/all-messages.js';
import type {Messages} from '../../src/i18n/messages.js';

/** The tag under which CLDR keeps its accented pseudo-locale. */
export const PSEUDO = 'en-XA';

const PLAIN = 'AaCcEeGgIiNnOoSsUuYyZz';
const MARKED = 'ÅåÇçÉéĜĝÎîÑñÖöŠšÛûÝýŽž';
const FILLING = 'lørem ipsûm dölor sit amét cönsectetur ';

/** A text with marks above its letters, and twice as long: what fits it fits every language. */
export const pseudo = (text: string): string => {
  const marked = [...text].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join('');
  const filling = FILLING.repeat(Math.ceil(text.length / FILLING.length)).slice(0, Math.max(2, text.length - 3));
  return `[${marked} ${filling.trim()}]`;
};

const pseudoOf = (branch: unknown): unknown => {
  if (typeof branch === 'string') return pseudo(branch);
  if (typeof branch === 'function') {
    const say = branch as (value: unknown) => string;
    return (value: unknown) => pseudo(say(value));
  }
  if (typeof branch !== 'object' || branch === null) return branch;
  return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, pseudoOf(value)]));
};

/** Every text of the widget in the pseudo-locale. */
export const loadPseudoMessages = async (): Promise<Messages> => pseudoOf(await loadAllMessages('en')) as Messages;
