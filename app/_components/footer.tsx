import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { PreferenceForms } from "./preference-forms";

/** The foot of every page: whose music it is, whose app it is not, and what becomes of what it knows. */
export function Footer({ children }: { children?: ReactNode }) {
  const t = useTranslations("footer");
  return (
    <footer className="mt-auto pt-12 pb-8">
      <div className="room flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 text-t-13 text-ink-3">
        <p className="text-pretty">{t("note")}</p>
        <nav aria-label={t("more")} className="flex gap-x-6 print:hidden">
          {children}
          <a href="/privacy">{t("privacy")}</a>
        </nav>
        <PreferenceForms />
      </div>
    </footer>
  );
}
