import type {Locale} from '../domain/locales.js';
import type {CallMessages} from './call-messages.js';

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: CallMessages}>>> = {
  en: () => import('./call/en.js'),
  'zh-CN': () => import('./call/zh-cn.js'),
  es: () => import('./call/es.js'),
  fr: () => import('./call/fr.js'),
  'pt-BR': () => import('./call/pt-br.js'),
  ar: () => import('./call/ar.js'),
};

/** Fetches the texts that a call needs. */
export const loadCallMessages = async (locale: Locale): Promise<CallMessages> => (await CATALOGUES[locale]()).messages;
