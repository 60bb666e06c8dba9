"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { ListEnd } from "@/app/_components/list-end";
import { StaleNotice } from "@/app/_components/stale-notice";
import { SAVED_PAGE } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { savedStatusOf } from "@/lib/client/saved-status";
import { useListRest } from "@/lib/client/use-list-rest";
import { type ListState, needsCompleteList, useListState } from "../_tracks/list-params";
import { LoadingProgress } from "../_tracks/loading-progress";
import { useArrangedRows } from "../_tracks/sort-filter";
import { TrackToolbar, useSortLabels } from "../_tracks/toolbar";
import { useOffer } from "../_tracks/use-offer";
import { useRestoredSelection, type Wanted } from "../_tracks/use-restored-selection";
import { type RowSelection, useSelection } from "../_tracks/use-selection";
import { toastPermissionNeeded } from "../playlists/mutation-toasts";
import { NoMatches } from "../playlists/no-matches";
import { SavedActions } from "./saved-actions";
import { SavedTable } from "./saved-table";
import { useRemoveSaved } from "./use-remove-saved";
import { useSavedSongs } from "./use-saved-songs";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedSongs>[0]>;
  /** Whether the user has granted the permission to remove songs from the library. */
  mayRemove: boolean;
  /** Unix ms on the server when it rendered. */
  now: number;
};

/** The names of the sort orders, which say "saved" instead of "added". */
function useSavedSorts() {
  const t = useTranslations("library.sort");
  const { title, artist, album, length, longest } = useSortLabels();
  return { order: t("newest"), oldest: t("oldest"), title, artist, album, length, longest };
}

/** Saved songs with a filter, sort orders and actions for the selected ones. What needs all songs loads the rest of them. */
export function SavedSongs({ initial, mayRemove, now }: Props) {
  const t = useTranslations("library");
  const top = useRef<HTMLDivElement>(null);
  const returnFocus = useRef(() => {});
  const [state, setState] = useListState();
  const { paged, list } = useSavedSongs(initial);
  const asked = needsCompleteList(state);
  const [selectsAll, setSelectsAll] = useState(false);
  const isWaiting = (asked || selectsAll) && !paged.isWhole;
  const rest = useListRest(paged, isWaiting);
  const loaded = list.keys.length;
  const total = paged.total ?? loaded;
  const rows = useArrangedRows(paged.isWhole ? list.entries : undefined, state);
  const shown = rows ?? list.entries;
  const placeAt = useCallback((row: number) => shown[row]?.position ?? row, [shown]);
  const selection = useSelection(list, shown.length, placeAt);
  useAllSelected(selectsAll && paged.isWhole, selection, () => setSelectsAll(false));
  const version = { snapshot: "", list, isPending: true };
  const restored = useRestoredSelection({
    playlist: "saved",
    edition: version,
    selection,
    may: () => mayRemove,
  });
  const remove = useRemoval(mayRemove, restored.want);
  useSavedOffer(restored, selection);
  const all = () => (paged.isWhole ? selection.all() : setSelectsAll(true));

  /** Removes a song, or all selected ones if it is one of them, as in a playlist. */
  function removeRow(entry: EntryView): void {
    const key = list.keys[entry.position] ?? -1;
    const isAlone = !selection.keys.includes(key);
    const entries = isAlone ? [entry] : list.entries.filter(({ position }) => selection.chosen.has(position));
    const isDone = remove(entries);
    if (isDone && !isAlone) selection.clear();
    else if (!isDone && isAlone) selection.choose([key]);
  }

  function change(next: Partial<ListState>): void {
    setState(next);
    // Another order or filter starts at the top of the list.
    if (top.current && top.current.getBoundingClientRect().top < 0) top.current.scrollIntoView();
  }

  return (
    <div ref={top} className="scroll-mt-mast sm:[--bar:65px]">
      <TrackToolbar
        state={state}
        onChange={change}
        total={total}
        found={asked && rows ? rows.length : undefined}
        sorts={useSavedSorts()}
        selection={
          selection.chosen.size > 0 && (
            <SavedActions
              list={list}
              selection={{ ...selection, all }}
              onRemove={remove}
              returnFocus={() => returnFocus.current()}
            />
          )
        }
      />
      <div className="room">
        <StaleNotice {...paged.age} now={now} className="my-4" />
        {isWaiting && (
          <LoadingProgress
            whole={{ ...rest, progress: (rest.error ? null : rest.progress) ?? { loaded } }}
            total={total}
            status={t("reading", { calls: Math.ceil((total - loaded) / SAVED_PAGE) })}
            onCancel={() => (selectsAll ? setSelectsAll(false) : setState({ q: "", sort: "order" }))}
          />
        )}
        {rows?.length === 0 ? (
          <NoMatches onClear={() => setState({ q: "" })}>{t("nothing")}</NoMatches>
        ) : (
          <SavedTable
            list={list}
            rows={shown}
            sort={rows ? state.sort : "order"}
            onSort={change}
            selection={{ ...selection, all }}
            onRemove={removeRow}
            returnFocus={returnFocus}
          />
        )}
        {!asked && <ListEnd list={paged} shown={loaded} endless={!isWaiting} />}
      </div>
    </div>
  );
}

/** Returns a function that removes songs from the library, or asks for the permission. It returns whether the user granted it. */
function useRemoval(mayRemove: boolean, want: (wanted: Wanted) => void) {
  const [t, counts] = [useTranslations("library.change"), useTranslations("library.counts")];
  const { cache } = useSWRConfig();
  const removeSaved = useRemoveSaved();
  return (entries: readonly EntryView[]): boolean => {
    // Those that were removed before stay on the page until it is loaded again.
    const saved = entries.filter(({ uri }) => uri && savedStatusOf(cache, uri) !== false);
    if (mayRemove && saved.length > 0) removeSaved(saved);
    if (!mayRemove) {
      want({ kind: "remove" });
      const items = counts("tracks", { count: entries.length });
      toastPermissionNeeded(t("notRemoved", { items }), "editLibrary");
    }
    return mayRemove;
  };
}

/** Offers the action that waited for a permission, for all songs that were selected then: most of them may not be loaded now. */
function useSavedOffer(
  { offered, chosen }: ReturnType<typeof useRestoredSelection>,
  selection: RowSelection,
): void {
  const [words, t] = [useTranslations("playlist.selection"), useTranslations("library.change")];
  const removeSaved = useRemoveSaved();
  const songs = chosen.map(({ place, uri, addedAt }) => ({ position: place, uri, addedAt }));

  useOffer(offered, {
    sentence: () => t("may", { count: songs.length }),
    label: () => words("remove"),
    act: () => {
      removeSaved(songs);
      selection.clear();
    },
  });
}

/** Selects all songs once they are loaded. */
function useAllSelected(isReady: boolean, selection: RowSelection, onDone: () => void): void {
  const latest = useRef({ selection, onDone });
  useEffect(() => {
    latest.current = { selection, onDone };
  });
  useEffect(() => {
    if (!isReady) return;
    latest.current.selection.all();
    latest.current.onDone();
  }, [isReady]);
}
