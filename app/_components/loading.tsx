import type { ReactNode } from "react";
import { useTranslations } from "#translations";

/** Contains skeletons, and announces the loading once for screen readers. */
export function Loading({ children }: { children: ReactNode }) {
  const t = useTranslations("lists");
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
