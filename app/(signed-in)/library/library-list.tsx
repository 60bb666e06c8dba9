"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "#translations";
import type { InfiniteList } from "@/lib/client/use-infinite-list";
import { Button } from "../../_components/button";
import { RestFailure } from "../../_components/client-error-state";
import { formatNumber } from "../../_components/dates";
import { ListEnd } from "../../_components/list-end";
import { StaleNotice } from "../../_components/stale-notice";
import { useSortLocale } from "../../_components/use-hydrated";
import { NoMatches } from "../playlists/no-matches";
import { arrangeItems, type ItemTexts } from "./arrange-items";
import type { LibraryKind } from "./library-tabs";
import { LibraryToolbar } from "./library-toolbar";
import { useCompleteList } from "./use-complete-list";
import { useLibraryParams } from "./use-library-params";

const DEFAULTS = { q: "", sort: "added" } as const;

type Props<T> = {
  kind: LibraryKind;
  list: InfiniteList & { items?: T[]; age: { asOf: number; stale: boolean } };
  textsOf: ItemTexts<T>;
  /** Unix ms on the server when it rendered. */
  now: number;
  children: (items: T[]) => ReactNode;
};

/**
 * A list of the library with its filter and order. Without them, more loads as the user scrolls; with one of them the
 * rest loads page by page, because Spotify can neither filter nor sort.
 */
export function LibraryList<T>({ kind, list, textsOf, now, children }: Props<T>) {
  const [{ q, sort }, change] = useLibraryParams();
  const locale = useSortLocale();
  const t = useTranslations("library");
  const isArranged = q.trim() !== "" || sort !== DEFAULTS.sort;
  useCompleteList(list, isArranged);
  const { items: loaded } = list;
  const items = useMemo(
    () => arrangeItems(loaded ?? [], { q, sort }, textsOf, locale),
    [loaded, q, sort, textsOf, locale],
  );
  const clear = () => change(DEFAULTS);

  return (
    <>
      <LibraryToolbar kind={kind} params={{ q, sort }} onChange={change} />
      <StaleNotice {...list.age} now={now} className="mb-4" />
      {isArranged && !list.isWhole && (
        <RestProgress list={list} loaded={loaded?.length ?? 0} onCancel={clear} />
      )}
      {children(items)}
      {isArranged && list.isWhole && items.length === 0 && (
        <NoMatches onClear={clear}>{t("noMatches", { kind })}</NoMatches>
      )}
      {isArranged && list.isWhole && items.length > 0 && (
        <p role="status" className="mt-6 text-t-13 text-ink-2 tabular-nums">
          {t("shown", { shown: formatNumber(items.length), total: formatNumber(loaded?.length ?? 0) })}
        </p>
      )}
      {!isArranged && <ListEnd list={list} shown={items.length} endless />}
    </>
  );
}

type ProgressProps = { list: InfiniteList; loaded: number; onCancel: () => void };

/** How far the list is loaded, with a way to stop, or why it stopped. */
function RestProgress({ list: { error, total, more }, loaded, onCancel }: ProgressProps) {
  const t = useTranslations("library.rest");
  const far = total === null ? formatNumber(loaded) : t("far", { loaded: formatNumber(loaded), total });
  return (
    <div className="mb-6 flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 text-t-13">
      {error ? (
        <RestFailure error={error} onRetry={more} />
      ) : (
        // Only this sentence is a live region: the count would be announced for every page.
        <p role="status">{t("status")}</p>
      )}
      <p id="library-rest" className="text-ink-2 tabular-nums">
        {far}
      </p>
      <Button kind="bare" onClick={onCancel} className="ml-auto">
        {t("cancel")}
      </Button>
      {!error && (
        <progress
          aria-labelledby="library-rest"
          max={total ?? undefined}
          value={total === null ? undefined : loaded}
          className="block h-0.5 w-full basis-full appearance-none bg-line [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-amber"
        />
      )}
    </div>
  );
}
