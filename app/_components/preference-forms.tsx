import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { THEMES } from "@/lib/preferences";
import { readTheme } from "@/lib/read-theme";
import { PreferenceForm } from "./preference-form";

/** The choice of language and of colours, each kept in this browser. */
export async function PreferenceForms() {
  const [t, locale, theme] = await Promise.all([getTranslations("preferences"), getLocale(), readTheme()]);

  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1 print:hidden">
      <PreferenceForm
        name="language"
        label={t("language")}
        chosen={locale}
        choices={LOCALES.map((tag) => ({ value: tag, words: LOCALE_NAMES[tag], lang: tag }))}
      />
      <PreferenceForm
        name="theme"
        label={t("theme")}
        chosen={theme}
        choices={THEMES.map((value) => ({ value, words: t(value) }))}
      />
    </div>
  );
}
