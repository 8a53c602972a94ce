import type {Locale} from '../domain/locales.js';

/** The name of the button that takes the greeting away; there before the catalogue is. */
export const GREETING_LABELS: Readonly<Record<Locale, string>> = {
  en: 'Dismiss',
  'zh-CN': '关闭问候',
  es: 'Ocultar',
  fr: 'Masquer',
  'pt-BR': 'Ocultar',
  ar: 'إخفاء',
};
