import type {Locale} from '../domain/locales.js';
import type {CallExtraMessages} from './call-extra-messages.js';

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: CallExtraMessages}>>> = {
  en: () => import('./call-extra/en.js'),
  'zh-CN': () => import('./call-extra/zh-cn.js'),
  es: () => import('./call-extra/es.js'),
  fr: () => import('./call-extra/fr.js'),
  'pt-BR': () => import('./call-extra/pt-br.js'),
  ar: () => import('./call-extra/ar.js'),
};

/** Fetches the texts of what is rare in a call. */
export const loadCallExtraMessages = async (locale: Locale): Promise<CallExtraMessages> =>
  (await CATALOGUES[locale]()).messages;
