import type {Locale} from '../domain/locales.js';
import type {Catalogue, ChatMessages, Messages} from './messages.js';

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

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: ChatMessages}>>> = {
  en: () => import('./chat/en.js'),
  'zh-CN': () => import('./chat/zh-cn.js'),
  es: () => import('./chat/es.js'),
  fr: () => import('./chat/fr.js'),
  'pt-BR': () => import('./chat/pt-br.js'),
  ar: () => import('./chat/ar.js'),
};

/** Fetches the texts of one part. */
export type LoadCatalogue = (locale: Locale) => Promise<Catalogue>;

/**
 * Fetches the texts that the chat needs, and those of further parts. What a part shows is drawn only once its texts are
 * there.
 */
export const loadMessages = async (locale: Locale, parts: Iterable<LoadCatalogue> = []): Promise<Messages> => {
  const [chat, ...others] = await Promise.all([
    CATALOGUES[locale]().then(({messages}) => messages),
    ...Array.from(parts, (load) => load(locale)),
  ]);
  const fault = Object.assign({}, chat.fault, ...others.map((each) => 'fault' in each && each.fault)) as object;
  return Object.assign({}, chat, ...others, {fault}) as Messages;
};
