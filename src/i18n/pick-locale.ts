import {LOCALES, type Locale} from '../domain/locales.js';

/** The widget's locale for a BCP 47 tag or AICC's code: the same, else one of the same language, else English. */
export const pickLocale = (tag: string | null | undefined): Locale => {
  const wanted = (tag ?? '').toLowerCase().replace('_', '-');
  const language = wanted.split('-')[0];
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language) ??
    'en'
  );
};
