/** The languages in which the widget speaks. */
export const LOCALES = ['en', 'zh-CN', 'es', 'fr', 'pt-BR', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
