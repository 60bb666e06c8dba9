import type { ReactNode } from "react";
import { useTranslations } from "#translations";

/** Message in place of results, beside the margin column. `SearchStatus`, if present, is part of the space above it. */
export function ResultsSection({ children }: { children: ReactNode }) {
  const t = useTranslations("search");
  return (
    <section aria-labelledby="found" className="pt-8 [p+&]:pt-3 lg:ml-[calc(var(--margin-col)+40px)]">
      <h2 id="found" className="sr-only">
        {t("results")}
      </h2>
      {children}
    </section>
  );
}
