import type {Locale} from '../domain/locales.js';
import type {CallMessages, ChatMessages, Messages} from './messages.js';

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

interface Catalogue {
  readonly chat: () => Promise<{messages: ChatMessages}>;
  readonly call: () => Promise<{messages: CallMessages}>;
}

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en: {chat: () => import('./chat/en.js'), call: () => import('./call/en.js')},
  'zh-CN': {chat: () => import('./chat/zh-cn.js'), call: () => import('./call/zh-cn.js')},
  es: {chat: () => import('./chat/es.js'), call: () => import('./call/es.js')},
  fr: {chat: () => import('./chat/fr.js'), call: () => import('./call/fr.js')},
  'pt-BR': {chat: () => import('./chat/pt-br.js'), call: () => import('./call/pt-br.js')},
  ar: {chat: () => import('./chat/ar.js'), call: () => import('./call/ar.js')},
};

/** Fetches the texts that the chat needs. */
export const loadChatMessages = async (locale: Locale): Promise<ChatMessages> =>
  (await CATALOGUES[locale].chat()).messages;

/** Fetches every text. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const {chat, call} = CATALOGUES[locale];
  const [{messages: ofChat}, {messages: ofCall}] = await Promise.all([chat(), call()]);
  return {...ofChat, ...ofCall, fault: {...ofChat.fault, ...ofCall.fault}};
};
