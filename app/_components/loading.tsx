import type { ReactNode } from "react";
import { useTranslations } from "#translations";

/** Holds skeletons and says so once to those who cannot see them. */
export function Loading({ children }: { children: ReactNode }) {
  const t = useTranslations("lists");
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
