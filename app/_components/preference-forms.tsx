import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { THEMES } from "@/lib/preferences";
import { readTheme } from "@/lib/read-theme";
import { PreferenceForm } from "./preference-form";

/** The choice of language and theme, each stored in this browser. */
export function PreferenceForms() {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1 print:hidden">
      <LanguageForm />
      <ThemeForm />
    </div>
  );
}

/** The choice of language. */
export async function LanguageForm() {
  const [t, locale] = await Promise.all([getTranslations("preferences"), getLocale()]);
  const choices = LOCALES.map((tag) => ({ value: tag, words: LOCALE_NAMES[tag], lang: tag }));
  return <PreferenceForm name="language" label={t("language")} chosen={locale} choices={choices} />;
}

/** The choice of theme. */
export async function ThemeForm() {
  const [t, theme] = await Promise.all([getTranslations("preferences"), readTheme()]);
  const choices = THEMES.map((value) => ({ value, words: t(value) }));
  return <PreferenceForm name="theme" label={t("theme")} chosen={theme} choices={choices} />;
}
