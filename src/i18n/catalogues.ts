import type {Locale} from '../domain/config.js';
import type {Messages} from './messages.js';

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
