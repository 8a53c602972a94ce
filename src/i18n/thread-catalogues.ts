import type {Locale} from '../domain/locales.js';
import type {ThreadMessages} from './thread-messages.js';

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: ThreadMessages}>>> = {
  en: () => import('./thread/en.js'),
  'zh-CN': () => import('./thread/zh-cn.js'),
  es: () => import('./thread/es.js'),
  fr: () => import('./thread/fr.js'),
  'pt-BR': () => import('./thread/pt-br.js'),
  ar: () => import('./thread/ar.js'),
};

/** Fetches the texts that a thread with more than plain text needs. */
export const loadThreadMessages = async (locale: Locale): Promise<ThreadMessages> =>
  (await CATALOGUES[locale]()).messages;
