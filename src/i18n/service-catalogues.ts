import type {Locale} from '../domain/locales.js';
import type {ServiceMessages} from './service-messages.js';

const CATALOGUES: Readonly<Record<Locale, () => Promise<{messages: ServiceMessages}>>> = {
  en: () => import('./service/en.js'),
  'zh-CN': () => import('./service/zh-cn.js'),
  es: () => import('./service/es.js'),
  fr: () => import('./service/fr.js'),
  'pt-BR': () => import('./service/pt-br.js'),
  ar: () => import('./service/ar.js'),
};

/** Fetches the texts that the chat’s services need. */
export const loadServiceMessages = async (locale: Locale): Promise<ServiceMessages> =>
  (await CATALOGUES[locale]()).messages;
