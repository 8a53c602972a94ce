import type {Locale} from '../domain/locales.js';

/** The launcher's two names, there before the catalogue is: open, close. */
export const LAUNCHER_LABELS: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['Open chat', 'Close chat'],
  'zh-CN': ['打开对话', '关闭对话'],
  es: ['Abrir el chat', 'Cerrar el chat'],
  fr: ['Ouvrir la conversation', 'Fermer la conversation'],
  'pt-BR': ['Abrir o chat', 'Fechar o chat'],
  ar: ['فتح المحادثة', 'إغلاق المحادثة'],
};
