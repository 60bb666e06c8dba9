"use client";

import { useTranslations } from "#translations";
import type { InfiniteList } from "@/lib/client/use-infinite-list";
import { Button } from "./button";
import { RestFailure } from "./client-error-state";
import { formatNumber } from "./dates";
import { useHydrated } from "./use-hydrated";
import { useOnIntersect } from "./use-on-intersect";

type Props = {
  list: InfiniteList;
  /** How many are here. */
  shown: number;
  /** Asks for more as the end comes near, not only when told to. */
  endless?: boolean;
};

/** What stands below a list that is not whole: how far it goes, more of it, or why there is none. */
export function ListEnd({ list, shown, endless = false }: Props) {
  const t = useTranslations("lists");
  const { isWhole, isValidating, error, total, more } = list;
  const hydrated = useHydrated();
  const end = useOnIntersect(endless && !isWhole && !isValidating && !error, more);
  const far =
    total === null
      ? formatNumber(shown)
      : t("far", { shown: formatNumber(shown), total: formatNumber(total) });

  if (isWhole)
    return (
      <p role="status" className="sr-only">
        {t("all", { count: formatNumber(shown) })}
      </p>
    );
  return (
    <div ref={end} className="mt-6 min-h-10 text-t-13">
      {error ? (
        <RestFailure error={error} onRetry={more} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-2">
          <p role="status" className="tabular-nums">
            {far}
          </p>
          {hydrated && (
            <Button onClick={more} aria-busy={isValidating} className="ml-auto">
              {t(isValidating ? "readingOn" : "more")}
            </Button>
          )}
        </div>
      )}
      <noscript>
        <p className="text-ink-2">{t("withoutScripts")}</p>
      </noscript>
    </div>
  );
}
