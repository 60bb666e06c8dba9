/** Supported languages as BCP 47 tags. The first is the default for browsers that accept none of them. */
export const LOCALES = ["en", "zh-CN"] as const;

export type Locale = (typeof LOCALES)[number];

/** Name of each language in that language. */
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", "zh-CN": "简体中文" };

export function isLocale(tag: unknown): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}
