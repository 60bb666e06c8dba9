import Link from "next/link";
import { useTranslations } from "#translations";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { PreferenceForm } from "../_components/preference-form";
import { Wordmark } from "../_components/wordmark";

/** The header of the front page: links to its sections, and the language. */
export function FrontHeader() {
  const t = useTranslations("front");
  const pages = useTranslations("pages");

  return (
    <header className="room flex h-mast shrink-0 items-center justify-between gap-6">
      <Link href="/" prefetch={false} aria-label={pages("front")}>
        <Wordmark />
      </Link>
      <nav aria-label={t("nav")} className="ml-auto flex gap-6 text-ink-2 max-tablet:hidden">
        <a href="#does">{t("does.title")}</a>
        <a href="#developers">{t("developers.title")}</a>
        <a href="#privacy">{t("keeps.title")}</a>
      </nav>
      <OtherLanguage />
    </header>
  );
}

/** The language that is not shown, since there are two. */
async function OtherLanguage() {
  const [t, locale] = await Promise.all([getTranslations("preferences"), getLocale()]);
  const others = LOCALES.filter((tag) => tag !== locale);
  const choices = others.map((tag) => ({ value: tag, words: LOCALE_NAMES[tag], lang: tag }));
  return <PreferenceForm name="language" label={t("language")} chosen={locale} choices={choices} />;
}
