"use client";

import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "#translations";
import { useSortLocale } from "@/app/_components/use-hydrated";
import type { ListedPlaylist } from "@/lib/api/types";
import { NoMatches } from "./no-matches";
import { PlaylistGrid } from "./playlist-grid";
import { arrangePlaylists } from "./playlist-order";
import { PlaylistTable } from "./playlist-table";
import { PlaylistsToolbar } from "./playlists-toolbar";
import { useIncrementalRender } from "./use-incremental-render";
import { usePlaylistsParams } from "./use-playlists-params";

/** Playlists that the server prints, and that stand until the browser has time for the others: more than a window holds. */
const FIRST = 60;

/** The playlists under a bar that filters, sorts and lays them out. */
export function PlaylistBrowser({ playlists }: { playlists: ListedPlaylist[] }) {
  const t = useTranslations("playlists");
  const [state, change] = usePlaylistsParams();
  const locale = useSortLocale();
  const { kind, q, sort, view } = useDeferredValue(state);
  const shown = useMemo(
    () => arrangePlaylists(playlists, { kind, q, sort }, locale),
    [playlists, kind, q, sort, locale],
  );
  const most = useIncrementalRender(shown.length, FIRST);
  const there = useMemo(() => shown.slice(0, most), [shown, most]);

  return (
    <>
      <PlaylistsToolbar state={state} onChange={change} />
      <p role="status" className="sr-only">
        {shown.length < playlists.length && t("shown", { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <NoMatches onClear={() => change({ kind: "all", q: "" })}>{t("nothing.sentence")}</NoMatches>
      )}
      {shown.length > 0 && view === "grid" && <PlaylistGrid playlists={there} />}
      {shown.length > 0 && view === "list" && <PlaylistTable playlists={there} />}
      {shown.length > FIRST && (
        <noscript>
          <p className="pt-8 text-t-13 text-ink-2">{t("withoutScripts", { rows: FIRST })}</p>
        </noscript>
      )}
    </>
  );
}
