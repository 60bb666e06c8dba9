"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import type { EntriesView, PlaylistPageView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { NoMatches } from "../no-matches";
import { showsAdders } from "./added-by";
import { BulkActions } from "./bulk-actions";
import { type ListState, needsCompleteList } from "./list-params";
import { LoadingProgress } from "./loading-progress";
import { PrintView } from "./print-view";
import { useRowLabels } from "./row-labels";
import { TrackToolbar } from "./toolbar";
import { TrackTable } from "./track-table";
import { useListState } from "./use-list-params";
import { usePlayingItem } from "./use-playing-item";
import { usePlaylistEdits } from "./use-playlist-edits";
import { useReorder } from "./use-reorder";
import { useRestoredSelection } from "./use-restored-selection";
import { useSelection } from "./use-selection";
import { useTrackList } from "./use-sorted-items";
import { useUnsentRemovals } from "./use-unsent-removals";
import { FIRST_ROWS } from "./use-virtual-rows";

type Props = {
  playlist: PlaylistPageView;
  first: EntriesView;
  edition: OptimisticPlaylist;
  mayEdit: boolean;
};

/** Entries under their toolbar, and what can be done with them. */
export function PlaylistItems({ playlist, first, edition, mayEdit }: Props) {
  const t = useTranslations("playlist");
  const top = useRef<HTMLElement>(null);
  const [state, setState] = useListState();
  const [isWaiting, setWaiting] = useState(false);
  const [said, say] = useState("");
  const returnFocus = useRef(() => {});
  const asked = needsCompleteList(state);
  const { rows, count, whole } = useTrackList(playlist.id, edition, state, asked || isWaiting);
  const placeAt = useCallback((row: number) => rows?.[row]?.position ?? row, [rows]);
  const selection = useSelection(edition.list, count, placeAt);
  const page = { snapshot: playlist.snapshot, first };
  const changes = usePlaylistEdits({ playlist, mayEdit, page });
  useUnsentRemovals(changes);
  useEffect(() => {
    // Where songs are removed, undo must be there without a network, too.
    if (mayEdit) import("@/app/_components/toast").catch(() => {});
  }, [mayEdit]);
  const { offered, want } = useRestoredSelection({ playlist: playlist.id, edition, selection, mayEdit });
  const canChange = playlist.kind !== "followed";
  const rearranging = useReorder(canChange && !asked, changes, selection, { say, want });
  const words = useRowLabels(playlist);
  const playing = usePlayingItem(playlist.id);
  const total = edition.list.keys.length;

  function change(next: Partial<ListState>): void {
    setState(next);
    // Another order or filter begins at its beginning, not somewhere in the middle.
    if (top.current && top.current.getBoundingClientRect().top < 0) top.current.scrollIntoView();
  }

  return (
    <section ref={top} aria-label={t("entries")} className="scroll-mt-mast">
      <h2 className="sr-only">{t("entries")}</h2>
      <TrackToolbar
        state={state}
        onChange={change}
        total={total}
        found={asked && rows ? count : undefined}
        withAdder={showsAdders(playlist)}
        selection={
          selection.chosen.size > 0 && (
            <BulkActions
              playlist={playlist}
              selection={selection}
              changes={changes}
              offered={offered}
              want={want}
              returnFocus={() => returnFocus.current()}
              mayEdit={mayEdit}
              canChange={canChange}
              isOwnOrder={!asked}
              total={total}
              waiting={{ isWhole: rows !== undefined, isWaiting, setWaiting }}
            />
          )
        }
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="room">
        {(asked || isWaiting) && !rows && (
          <LoadingProgress
            whole={whole}
            total={total}
            onCancel={() => (isWaiting ? setWaiting(false) : setState({ q: "", sort: "order" }))}
          />
        )}
        {rows && count === 0 ? (
          <NoMatches onClear={() => setState({ q: "" })}>{t("nothing")}</NoMatches>
        ) : (
          <TrackTable
            playlist={playlist}
            edition={edition}
            rows={rows}
            count={count}
            sort={rows ? state.sort : "order"}
            onChange={change}
            selection={selection}
            rearranging={rearranging}
            words={words}
            returnFocus={returnFocus}
            playing={playing}
          />
        )}
        <PrintView words={words} rows={rows} shown={changes.shown} />
        {count > FIRST_ROWS && (
          <noscript>
            <p className="pt-4 text-t-13 text-ink-2">{t("withoutScripts", { rows: FIRST_ROWS })}</p>
          </noscript>
        )}
      </div>
    </section>
  );
}
