import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { PreferenceForms } from "./preference-forms";

type Props = {
  /** Whether it offers the language and the theme. Signed-in pages have them in the account menu. */
  preferences?: boolean;
  children?: ReactNode;
};

/** The footer of every page: notice about Spotify, links and preferences. */
export function Footer({ preferences = true, children }: Props) {
  const t = useTranslations("footer");
  return (
    <footer className="mt-auto pt-12 pb-8">
      <div className="room flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 text-t-13 text-ink-3">
        <p className="text-pretty">{t("note")}</p>
        <nav aria-label={t("more")} className="flex gap-x-6 print:hidden">
          {children}
          <a href="/privacy">{t("privacy")}</a>
        </nav>
        {preferences && <PreferenceForms />}
      </div>
    </footer>
  );
}
