import {LOCALES, type Locale} from '../domain/config.js';
import type {Messages} from './messages.js';

/** The widget's locale for a BCP 47 tag: the same, else one of the same language, else English. */
export const pickLocale = (tag: string | null | undefined): Locale => {
  const wanted = (tag ?? '').toLowerCase();
  const language = wanted.split('-')[0];
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language) ??
    'en'
  );
};

/** The direction in which a locale is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

const AICC_CODES: Readonly<Record<Locale, string>> = {
  en: 'en_US',
  'zh-CN': 'zh_CN',
  es: 'es_ES',
  fr: 'fr_FR',
  'pt-BR': 'pt_BR',
  ar: 'ar_SA',
};

/** AICC's code for a locale. */
export const aiccLocale = (locale: Locale): string => AICC_CODES[locale];

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: Messages}>>> = {
  en: () => import('./en.js'),
  'zh-CN': () => import('./zh-cn.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  'pt-BR': () => import('./pt-br.js'),
  ar: () => import('./ar.js'),
};

/** Fetches the texts of a locale. */
export const loadMessages = async (locale: Locale): Promise<Messages> => (await CATALOGUES[locale]()).messages;
