import type {StoryContext} from '@storybook/web-components-vite';
import type {Locale} from '../../src/domain/locales.js';
import type {Messages} from '../../src/i18n/messages.js';
import {PSEUDO} from './pseudo-messages.js';

/** The texts in the language that the toolbar says. */
export const textsOf = ({loaded}: Pick<StoryContext, 'loaded'>): Messages => loaded.t as Messages;

/** The language that the toolbar says; what has no texts of its own is English. */
export const localeOf = ({globals}: Pick<StoryContext, 'globals'>): Locale =>
  globals.locale === PSEUDO ? 'en' : (globals.locale as Locale);
