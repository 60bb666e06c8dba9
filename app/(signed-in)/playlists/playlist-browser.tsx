"use client";

import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "#translations";
import { useSortLocale } from "@/app/_components/use-hydrated";
import { useItemSelection } from "@/app/_components/use-item-selection";
import type { ListedPlaylist } from "@/lib/api/types";
import { useArrangement } from "@/lib/client/pins";
import { usePlaylistFacts } from "@/lib/client/use-playlist-facts";
import { TOUCH_LIST, useTouchSelection } from "../_tracks/use-touch-selection";
import { NoMatches } from "./no-matches";
import { PlaylistGrid } from "./playlist-grid";
import { arrangePlaylists } from "./playlist-order";
import { type PlaylistSection, sectionsOf } from "./playlist-sections";
import { PlaylistTable } from "./playlist-table";
import { PlaylistsSelection } from "./playlists-selection";
import { PlaylistsHint, PlaylistsToolbar } from "./playlists-toolbar";
import { useDragPlaylists } from "./use-drag-playlists";
import { useIncrementalRender } from "./use-incremental-render";
import { usePlaylistsParams } from "./use-playlists-params";

/** Playlists that the server renders, more than fit in a window. The browser renders the others on idle. */
const INITIAL_COUNT = 60;

/** The playlists under a toolbar that filters, sorts and lays them out. */
export function PlaylistBrowser({ playlists, mayEdit }: { playlists: ListedPlaylist[]; mayEdit: boolean }) {
  const t = useTranslations("playlists");
  const [state, change] = usePlaylistsParams();
  const locale = useSortLocale();
  const { kind, q, sort, view } = useDeferredValue(state);
  const factsOf = usePlaylistFacts(playlists);
  const { arrangement } = useArrangement();
  const selection = useItemSelection(playlists, idOf);
  const isSelecting = selection.keys.size > 0;
  const touch = useTouchSelection({ isSelecting, ...selection });
  const shown = useMemo(
    () => arrangePlaylists(playlists, { kind, q, sort }, { locale, factsOf }),
    [playlists, kind, q, sort, locale, factsOf],
  );
  const sections = useMemo(() => sectionsOf(shown, arrangement), [shown, arrangement]);
  const count = useIncrementalRender(shown.length, INITIAL_COUNT);
  const visible = useMemo(() => firstOf(sections, count), [sections, count]);
  const drag = useDragPlaylists(visible, selection);

  return (
    <>
      <PlaylistsToolbar
        state={state}
        onChange={change}
        selection={isSelecting && <PlaylistsSelection selection={selection} mayEdit={mayEdit} />}
      />
      <PlaylistsHint className="py-2 xl:hidden" />
      <p role="status" className="sr-only">
        {shown.length < playlists.length && t("shown", { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <NoMatches onClear={() => change({ kind: "all", q: "" })}>{t("nothing.sentence")}</NoMatches>
      )}
      <div {...drag} data-selecting={isSelecting ? "" : undefined} className={TOUCH_LIST} {...touch}>
        {shown.length > 0 && view === "grid" && (
          <PlaylistGrid sections={visible} selected={selection.keys} onToggle={selection.toggle} />
        )}
        {shown.length > 0 && view === "list" && (
          <PlaylistTable
            sections={visible}
            sort={sort}
            onSort={(next) => change({ sort: next })}
            factsOf={factsOf}
            selected={selection.keys}
            onToggle={selection.toggle}
          />
        )}
      </div>
      {shown.length > INITIAL_COUNT && (
        <noscript>
          <p className="pt-8 text-t-13 text-ink-2">{t("withoutScripts", { rows: INITIAL_COUNT })}</p>
        </noscript>
      )}
    </>
  );
}

const idOf = ({ id }: ListedPlaylist) => id;

/** Returns the sections with only the first playlists of all of them. */
function firstOf(sections: readonly PlaylistSection[], count: number): PlaylistSection[] {
  let left = count;
  return sections.flatMap((section) => {
    const playlists = section.playlists.slice(0, left);
    left -= playlists.length;
    return playlists.length > 0 ? [{ ...section, playlists, total: section.playlists.length }] : [];
  });
}
