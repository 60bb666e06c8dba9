"use client";

import { useMemo, useRef } from "react";
import { SWRConfig } from "swr";
import { Empty } from "@/app/_components/empty";
import type { EntriesView, PlaylistPageView } from "@/lib/views";
import { NothingMatches } from "../nothing-matches";
import { firstPages } from "./first-pages";
import { type ListState, needsWholeList } from "./list-state";
import { ReadingStrip } from "./reading-strip";
import { TrackTable } from "./track-table";
import { TrackToolbar } from "./track-toolbar";
import { useListState } from "./use-list-state";
import { useTrackList } from "./use-track-list";
import { FIRST_ROWS } from "./use-window-rows";

type Props = { playlist: PlaylistPageView; first: EntriesView };

/** A playlist's entries under a toolbar that filters and sorts them. */
export function TrackList({ playlist, first }: Props) {
  const fallback = useMemo(() => firstPages(playlist.id, playlist.snapshot, first), [playlist, first]);

  if (first.total === 0) {
    return (
      <div className="room border-t border-line pt-12">
        <h2 className="sr-only">Entries</h2>
        <Empty title="Nothing in it yet." spotify={playlist.url}>
          Add something to this playlist on Spotify, and it shows up here within a minute.
        </Empty>
      </div>
    );
  }

  return (
    <SWRConfig value={{ fallback }}>
      <FilledList playlist={playlist} first={first} />
    </SWRConfig>
  );
}

function FilledList({ playlist, first }: Props) {
  const top = useRef<HTMLElement>(null);
  const [state, setState] = useListState();
  const { rows, count, whole } = useTrackList(playlist, first, state);
  const asked = needsWholeList(state);

  function change(next: Partial<ListState>): void {
    setState(next);
    // Another order or filter begins at its beginning, not somewhere in the middle.
    if (top.current && top.current.getBoundingClientRect().top < 0) top.current.scrollIntoView();
  }

  return (
    <section ref={top} aria-label="Entries" className="scroll-mt-mast">
      <h2 className="sr-only">Entries</h2>
      <TrackToolbar
        state={state}
        onChange={change}
        total={first.total}
        found={asked && rows ? count : undefined}
      />
      <div className="room">
        {asked && !rows && (
          <ReadingStrip
            whole={whole}
            total={first.total}
            onCancel={() => setState({ q: "", sort: "order" })}
          />
        )}
        {rows && count === 0 ? (
          <NothingMatches onClear={() => setState({ q: "" })}>
            Nothing in this playlist fits what you typed. All of it is still there.
          </NothingMatches>
        ) : (
          <TrackTable
            playlist={playlist}
            rows={rows}
            count={count}
            sort={rows ? state.sort : "order"}
            onChange={change}
          />
        )}
        {count > FIRST_ROWS && (
          <noscript>
            <p className="pt-4 text-t-13 text-ink-2">
              Without scripts only the first {FIRST_ROWS} entries are shown. All of them are on Spotify.
            </p>
          </noscript>
        )}
      </div>
    </section>
  );
}
