"use client";

import { useRouter } from "next/navigation";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Hint } from "@/app/_components/hint";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import { MAX_PLAY_URIS } from "@/lib/api/paths";
import type { EntriesView, EntryView, PlaylistPageView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { useOptimisticPlaylist } from "@/lib/client/use-optimistic-playlist";
import type { BulkRequest } from "../../_tracks/bulk-action";
import { type ListState, needsCompleteList, useListState } from "../../_tracks/list-params";
import { LoadingProgress } from "../../_tracks/loading-progress";
import { isPlayable, playRow, usePlayingItem } from "../../_tracks/play-rows";
import { FIRST_ROWS } from "../../_tracks/rendered-rows";
import { useRowLabels } from "../../_tracks/row-labels";
import { TrackToolbar, useSortLabels } from "../../_tracks/toolbar";
import { useRestoredSelection } from "../../_tracks/use-restored-selection";
import { type RowSelection, useSelection } from "../../_tracks/use-selection";
import { NoMatches } from "../no-matches";
import { showsAdders, useAdder } from "./added-by";
import { BulkActions } from "./bulk-actions";
import { ItemTable } from "./item-table";
import { type ListTool, listTools } from "./list-tool-requests";
import { ListTools } from "./list-tools";
import { PrintView } from "./print-view";
import { usePlaylistEdits } from "./use-playlist-edits";
import { keysWith, useReorder } from "./use-reorder";
import { useTrackList } from "./use-sorted-items";
import { useUnsentRemovals } from "./use-unsent-removals";

const loadNewPlaylistSheet = () => import("../new-playlist-sheet").then((code) => code.NewPlaylistSheet);
const loadFindSongs = () => import("./find-songs").then((code) => code.FindSongs);

type Props = { playlist: PlaylistPageView; first: EntriesView; mayEdit: boolean };

/** A playlist's entries with a toolbar that filters and sorts them, or an empty state. */
export function PlaylistItemsOrEmpty({ playlist, first, mayEdit }: Props) {
  const t = useTranslations("playlist");
  const edition = useOptimisticPlaylist(playlist.id, playlist.snapshot, first);
  const [tool, setTool] = useState<ListTool | null>(null);
  useEffect(() => listTools.serve(setTool), []);
  const isEmpty = edition.list.keys.length === 0;
  const mayAdd = playlist.kind !== "followed";
  // Once the first song is there, the field stays for the next one.
  const [isFinding, setFinding] = useState(isEmpty && mayAdd);
  if (tool === "find" && !isFinding) setFinding(true);

  const field = isFinding && (
    <div className="room border-t border-line">
      <LazyPart
        load={loadFindSongs}
        props={{
          id: playlist.id,
          name: playlist.name,
          mayEdit,
          onClose: isEmpty ? undefined : () => [setFinding(false), setTool(null)],
        }}
        onFailed={() => setFinding(false)}
      />
    </div>
  );
  return (
    <>
      {field}
      {isEmpty ? (
        <div className="room border-t border-line pt-12">
          <h2 className="sr-only">{t("entries")}</h2>
          <EmptyState title={t("empty.title")} spotify={playlist.url}>
            {t("empty.sentence")}
          </EmptyState>
        </div>
      ) : (
        <PlaylistItems
          playlist={playlist}
          first={first}
          edition={edition}
          mayEdit={mayEdit}
          tool={tool}
          onTool={setTool}
        />
      )}
    </>
  );
}

type ItemsProps = Props & {
  edition: OptimisticPlaylist;
  /** The sheet that is open for the whole list. */
  tool: ListTool | null;
  onTool: (tool: ListTool | null) => void;
};

/** The entries of a playlist with their toolbar and actions. */
function PlaylistItems(props: ItemsProps) {
  const { playlist, first, edition, mayEdit, tool, onTool } = props;
  const t = useTranslations("playlist");
  const top = useRef<HTMLElement>(null);
  const router = useRouter();
  const [state, setState] = useListState();
  const [isWaiting, setWaiting] = useState(false);
  const [announcement, announce] = useState("");
  const returnFocus = useRef((_row?: number) => {});
  const [request, setRequest] = useState<BulkRequest | null>(null);
  const asked = needsCompleteList(state);
  const isWanted = asked || isWaiting || tool === "arrange";
  const { rows, entries, count, whole } = useTrackList(playlist.id, edition, state, isWanted);
  const placeAt = useCallback((row: number) => rows?.[row]?.position ?? row, [rows]);
  const selection = useSelection(edition.list, count, placeAt);
  const page = { snapshot: playlist.snapshot, first };
  const changes = usePlaylistEdits({ playlist, mayEdit, page });
  useUnsentRemovals(changes);
  const isSelecting = selection.chosen.size > 0;
  // The bar appears in a frame of its own, so that the rows show the selection at once. It disappears with the selection.
  const showsActions = useDeferredValue(isSelecting) && isSelecting;
  // It is answered by then, and must not be asked again for the next selection.
  useEffect(() => (isSelecting ? undefined : setRequest(null)), [isSelecting]);
  useEffect(() => {
    // Undo of a removal must also work offline, so the toast is loaded early.
    if (mayEdit) import("@/app/_components/toast").catch(() => {});
  }, [mayEdit]);
  const { offered, want } = useRestoredSelection({
    playlist: playlist.id,
    edition,
    selection,
    may: () => mayEdit,
  });
  const canChange = playlist.kind !== "followed";
  const rearranging = useReorder(canChange && !asked, changes, selection, { announce, want });
  const fixedNote = canChange && asked ? t(state.q ? "filteredNote" : "sortedNote") : undefined;
  const words = useRowLabels(useAdder(playlist));
  const contextUri = `spotify:playlist:${playlist.id}`;
  const playing = usePlayingItem(contextUri);
  const player = useTranslations("player");
  const order = useTranslations("order");
  const total = edition.list.keys.length;
  const sorts = useSortLabels();

  function play(entry: EntryView): void {
    if (!isPlayable(entry)) {
      showToast({ sentence: player("notPlayable", { name: words.nameOf(entry.track) }) });
      return;
    }
    const leftOut = playRow({ contextUri, entry, rows: (asked && rows) || null, playing });
    if (leftOut > 0) showToast({ sentence: player("playsFirst", { count: MAX_PLAY_URIS }) });
  }

  /** Applies an action to a row: to all selected rows if it is one of them, as dragging does. */
  function act(id: BulkRequest["id"], { position }: EntryView): void {
    const key = edition.list.keys[position];
    if (key === undefined) return;
    const isAlone = !selection.keys.includes(key);
    if (id === "remove" && isAlone) {
      if (changes.remove([key])) return;
      selection.choose([key]);
      want({ kind: "remove" });
      return;
    }
    selection.choose(keysWith(key, selection.keys));
    setRequest({ id, isAlone });
  }

  const isSorted = canChange && state.sort !== "order" && state.q.trim() === "";
  const sortName = sorts[state.sort] ?? "";
  const shownOrder = useMemo(
    () => (isSorted && rows ? { rows, name: sortName } : null),
    [isSorted, rows, sortName],
  );
  const note = fixedNote !== undefined && (
    <>
      {fixedNote}
      {isSorted && (
        <Button kind="bare" className="ml-2" onClick={() => onTool("arrange")}>
          {order("keep")}
        </Button>
      )}
    </>
  );

  function change(next: Partial<ListState>): void {
    setState(next);
    // Another order or filter starts at the top of the list.
    if (top.current && top.current.getBoundingClientRect().top < 0) top.current.scrollIntoView();
  }

  const hints = {
    hints: { select: t("hints.select"), permission: !mayEdit && canChange && t("hints.permission") },
    touch: { select: t("hints.selectTouch") },
  };

  return (
    <section ref={top} aria-label={t("entries")} className="scroll-mt-mast sm:[--bar:65px]">
      <h2 className="sr-only">{t("entries")}</h2>
      <TrackToolbar
        state={state}
        onChange={change}
        total={total}
        found={asked && rows ? count : undefined}
        sorts={showsAdders(playlist) ? sorts : { ...sorts, by: undefined }}
        note={note}
        hint={<Hint {...hints} className="max-lg:hidden" />}
        selection={
          showsActions && (
            <BulkActions
              selection={selection}
              changes={changes}
              list={{
                total,
                isOwnOrder: !asked,
                canChange,
                mayEdit,
                exportable: playlist.kind === "followed" ? null : playlist,
              }}
              pending={{ offered, want }}
              waiting={{ isWhole: rows !== undefined, isWaiting, setWaiting }}
              request={request}
              returnFocus={(row) => returnFocus.current(row)}
            />
          )
        }
      />
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <div className="room">
        {/* Below the bar, which has no room for it in a narrow window. It stays when songs are selected, so that none moves. */}
        {!fixedNote && <Hint {...hints} className="py-2 lg:hidden" />}
        {isSorted && <p className="pt-3 text-t-13 text-ink-2 lg:hidden">{note}</p>}
        {(asked || isWaiting) && !rows && (
          <LoadingProgress
            whole={whole}
            total={total}
            status={t("reading.status")}
            onCancel={() => (isWaiting ? setWaiting(false) : setState({ q: "", sort: "order" }))}
          />
        )}
        {rows && count === 0 ? (
          <NoMatches onClear={() => setState({ q: "" })}>{t("nothing")}</NoMatches>
        ) : (
          <ItemTable
            playlist={playlist}
            edition={edition}
            list={{ rows, count, sort: { by: rows ? state.sort : "order", onChange: change } }}
            selection={selection}
            rearranging={rearranging}
            words={words}
            actions={{
              play,
              remove: canChange ? (entry) => act("remove", entry) : undefined,
              move: rearranging ? (entry) => act("move", entry) : undefined,
              fixedNote,
            }}
            returnFocus={returnFocus}
          />
        )}
        <PrintView words={words} rows={rows} shown={changes.shown} />
        {count > FIRST_ROWS && (
          <noscript>
            <p className="pt-4 text-t-13 text-ink-2">{t("withoutScripts", { rows: FIRST_ROWS })}</p>
          </noscript>
        )}
      </div>
      {tool === "arrange" && (
        <ListTools
          playlist={playlist}
          page={page}
          mayEdit={mayEdit}
          keys={edition.list.keys}
          entries={entries}
          failure={whole.error && { error: whole.error, retry: whole.resume }}
          shown={shownOrder}
          onClose={(isOrdered) => {
            onTool(null);
            if (isOrdered) setState({ sort: "order" });
          }}
        />
      )}
      {tool === "split" && (
        <LazyPart
          load={loadNewPlaylistSheet}
          props={{
            kind: "split",
            sources: [{ id: playlist.id, name: playlist.name, total }],
            splitAt: selectedPlace(selection),
            onOpen: (id: string) => router.push(`/playlists/${id}`),
            onClose: () => onTool(null),
          }}
          onFailed={() => onTool(null)}
        />
      )}
    </section>
  );
}

/** Returns the place of the first selected entry, before which a list is split; undefined without one. */
function selectedPlace({ chosen }: RowSelection): number | undefined {
  const [first] = [...chosen].toSorted((one, other) => one - other);
  return first || undefined;
}
