"use client";

import { useTranslations } from "#translations";
import type { InfiniteList } from "@/lib/client/use-infinite-list";
import { Button } from "./button";
import { RestFailure } from "./client-error-state";
import { formatNumber } from "./dates";
import { useHydrated } from "./use-hydrated";
import { useOnIntersect } from "./use-intersection";

type Props = {
  list: InfiniteList;
  /** Number of loaded items. */
  shown: number;
  /** Loads more as the end comes near, not only on request. */
  endless?: boolean;
};

/** The end of an incomplete list: how far it is loaded, a button for more, or the error. */
export function ListEnd({ list, shown, endless = false }: Props) {
  const t = useTranslations("lists");
  const { isWhole, isValidating, error, total, more } = list;
  const hydrated = useHydrated();
  const end = useOnIntersect(endless && !isWhole && !isValidating && !error, more);
  const progress =
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
            {progress}
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
