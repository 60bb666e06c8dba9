import type { ReactNode } from "react";
import { useTranslations } from "#translations";

/** What stands where results would, under the line and beside the margin column. */
export function BesideMargin({ children }: { children: ReactNode }) {
  const t = useTranslations("search");
  return (
    <section aria-labelledby="found" className="pt-2 lg:ml-[calc(var(--margin-col)+40px)]">
      <h2 id="found" className="sr-only">
        {t("results")}
      </h2>
      {children}
    </section>
  );
}
