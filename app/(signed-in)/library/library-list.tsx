"use client";

import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useTranslations } from "#translations";
import type { InfiniteList } from "@/lib/client/use-infinite-list";
import { Button } from "../../_components/button";
import { RestFailure } from "../../_components/client-error-state";
import { formatNumber } from "../../_components/dates";
import { LazyPart } from "../../_components/lazy-part";
import { ListEnd } from "../../_components/list-end";
import type { Selectable } from "../../_components/select-box";
import { StaleNotice } from "../../_components/stale-notice";
import { useSortLocale } from "../../_components/use-hydrated";
import { useItemSelection } from "../../_components/use-item-selection";
import { TOUCH_LIST, useTouchSelection } from "../_tracks/use-touch-selection";
import { NoMatches } from "../playlists/no-matches";
import { arrangeItems, type ItemTexts } from "./arrange-items";
import type { LibraryItem } from "./library-item";
import type { LibraryKind } from "./library-tabs";
import { LibraryToolbar } from "./library-toolbar";
import { useCompleteList } from "./use-complete-list";
import { useLibraryParams } from "./use-library-params";

const loadActions = () => import("./library-actions").then((code) => code.LibraryActions);

const DEFAULTS = { q: "", sort: "added" } as const;

type Props<T> = {
  kind: LibraryKind;
  list: InfiniteList & { items?: T[]; age: { asOf: number; stale: boolean } };
  textsOf: ItemTexts<T>;
  /** Unix ms on the server when it rendered. */
  now: number;
  /** Returns what a selection needs of an item. A function that stays the same. */
  itemOf: (item: T) => LibraryItem;
  /** Renders the items, each with the way to select it; null for an item that cannot be selected. */
  children: (items: T[], selectOf: (item: T) => SelectableItem | undefined) => ReactNode;
};

type SelectableItem = Selectable & { id: string };

/**
 * A list of the library with its filter and order. Without them, more loads as the user scrolls; with one of them the
 * rest loads page by page, because Spotify can neither filter nor sort.
 */
export function LibraryList<T>({ kind, list, textsOf, now, itemOf, children }: Props<T>) {
  const [{ q, sort }, change] = useLibraryParams();
  const locale = useSortLocale();
  const t = useTranslations("library");
  const isArranged = q.trim() !== "" || sort !== DEFAULTS.sort;
  const [selectsAll, setSelectsAll] = useState(false);
  useCompleteList(list, isArranged || selectsAll);
  const { items: loaded } = list;
  const items = useMemo(
    () => arrangeItems(loaded ?? [], { q, sort }, textsOf, locale),
    [loaded, q, sort, textsOf, locale],
  );
  const clear = () => (selectsAll ? setSelectsAll(false) : change(DEFAULTS));
  const entries = useMemo(() => (loaded ?? []).map(itemOf), [loaded, itemOf]);
  const selection = useItemSelection(entries, keyOfItem);
  const touch = useTouchSelection({ isSelecting: selection.keys.size > 0, ...selection });
  const isSelecting = selection.keys.size > 0;
  const chooseAll = () => selection.choose(items.flatMap((item) => itemOf(item).uri ?? []));
  useWhenWhole(selectsAll && list.isWhole, () => {
    chooseAll();
    setSelectsAll(false);
  });

  function selectOf(item: T): SelectableItem | undefined {
    const { uri } = itemOf(item);
    if (uri === null) return undefined;
    return { id: uri, isSelected: selection.keys.has(uri), onToggle: () => selection.toggle(uri) };
  }

  return (
    <>
      <LibraryToolbar
        kind={kind}
        params={{ q, sort }}
        onChange={change}
        selection={
          isSelecting && (
            <LazyPart
              load={loadActions}
              props={{ kind, selection, onAll: () => (list.isWhole ? chooseAll() : setSelectsAll(true)) }}
              onFailed={selection.clear}
            />
          )
        }
      />
      <StaleNotice {...list.age} now={now} className="mb-4" />
      {(isArranged || selectsAll) && !list.isWhole && (
        <RestProgress list={list} loaded={loaded?.length ?? 0} onCancel={clear} />
      )}
      <div data-selecting={isSelecting ? "" : undefined} className={TOUCH_LIST} {...touch}>
        {children(items, selectOf)}
      </div>
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

function keyOfItem({ uri }: LibraryItem): string {
  return uri ?? "";
}

/** Calls a function once the list is complete. */
function useWhenWhole(isReady: boolean, act: () => void): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (isReady) run();
  }, [isReady]);
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
