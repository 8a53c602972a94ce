import type {Locale} from '../domain/locales.js';

/** The launcher's names, there before the catalogue is: open, close, and open again what could not be fetched. */
export const LAUNCHER_LABELS: Readonly<Record<Locale, readonly [string, string, string]>> = {
  en: ['Open chat', 'Close chat', 'Try again'],
  'zh-CN': ['打开对话', '关闭对话', '重试'],
  es: ['Abrir el chat', 'Cerrar el chat', 'Reintentar'],
  fr: ['Ouvrir la conversation', 'Fermer la conversation', 'Réessayer'],
  'pt-BR': ['Abrir o chat', 'Fechar o chat', 'Tentar de novo'],
  ar: ['فتح المحادثة', 'إغلاق المحادثة', 'أعد المحاولة'],
};
