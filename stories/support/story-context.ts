import type {StoryContext} from '@storybook/web-components-vite';
import type {Locale} from '../../src/domain/locales.js';
import type {Messages} from '../../src/i18n/messages.js';

/** The texts in the language that the toolbar says. */
export const textsOf = ({loaded}: Pick<StoryContext, 'loaded'>): Messages => loaded.t as Messages;

/** The language that the toolbar says. */
export const localeOf = ({globals}: Pick<StoryContext, 'globals'>): Locale => globals.locale as Locale;
