"use client";

import { useMemo } from "react";
import { type CompactKind, CompactRow } from "@/app/_components/compact-row";
import { LazyPart } from "@/app/_components/lazy-part";
import { trackMenuItem } from "@/app/_components/menu-item";
import { RANK, RANK_COLUMNS } from "@/app/_components/rank-list";
import { SavedStatusProvider } from "@/app/_components/saved-status-provider";
import type { EntryView, TrackView } from "@/lib/api/types";
import { isPlayable, playbackOf, playRow, usePlayingItem } from "./play-rows";
import { useAllRows } from "./rendered-rows";
import { useRowLabels } from "./row-labels";
import { RowNumber } from "./row-number";
import { trackEntry } from "./track-entry";
import { useRowFocus } from "./use-row-focus";
import { useRowInput } from "./use-row-input";
import { useSelection } from "./use-selection";

type Props = {
  tracks: readonly TrackView[];
  /** A ranked list plays on; of the results of a search, only the chosen one plays. */
  look: CompactKind;
  /** The id of the heading that names the list. */
  labelledBy: string;
};

type SongEntry = EntryView & { track: TrackView };

const loadBar = () => import("./selection-bar").then((code) => code.SelectionBar);
const placeOf = (row: number) => row;

/** Songs as a short list with the selection, the menus and the keys of the table. */
export function CompactTracks({ tracks, look, labelledBy }: Props) {
  const words = useRowLabels();
  const list = useMemo(() => toList(tracks), [tracks]);
  const count = tracks.length;
  const selection = useSelection(list, count, placeOf);
  const rows = useAllRows<HTMLOListElement>(count);
  const focus = useRowFocus(rows, count, look === "found" ? "[data-result]" : "[data-check]");
  const playing = usePlayingItem(null);
  const input = useRowInput({
    count,
    row: undefined,
    focus,
    selection,
    onPlay: play,
    isResult: look === "found",
  });
  const isSelecting = selection.chosen.size > 0;

  function play(row: number): void {
    const entry = list.entries[row];
    if (!entry || !isPlayable(entry)) return;
    playRow({ contextUri: null, entry, rows: look === "ranked" ? list.entries : [entry], playing });
  }

  return (
    <SavedStatusProvider>
      {isSelecting && (
        <LazyPart
          load={loadBar}
          props={{ list, selection, at: look === "ranked" ? ("ranked" as const) : ("above" as const) }}
          onFailed={selection.clear}
        />
      )}
      <ol
        ref={rows.table}
        aria-labelledby={labelledBy}
        data-selecting={isSelecting ? "" : undefined}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        {...input.handlers}
        className={`group/table pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none] ${look === "ranked" ? RANK_COLUMNS : ""}`}
      >
        {list.entries.map((entry, index) => {
          const playback = playbackOf(entry, playing);
          const isSelected = selection.chosen.has(index);
          return (
            <CompactRow
              // biome-ignore lint/suspicious/noArrayIndexKey: Spotify may name a song twice
              key={index}
              look={look}
              track={entry.track}
              item={trackMenuItem(entry.track, {
                play: () => play(index),
                select: () => selection.toggle(index),
              })}
              isCurrent={playback !== "none"}
              isSelected={isSelected}
              row={{ "data-row": "", "data-index": index }}
            >
              <RowNumber
                number={index + 1}
                className={look === "ranked" ? RANK : "text-ink-3 tabular-nums"}
                name={words.nameOf(entry.track)}
                isSelected={isSelected}
                isCurrent={playback !== "none"}
                isPlaying={playback === "playing"}
                play={
                  isPlayable(entry)
                    ? (playback === "playing" ? words.pause : words.play)(words.nameOf(entry.track))
                    : null
                }
                tabIndex={index === focus.tabStop ? 0 : -1}
              />
            </CompactRow>
          );
        })}
      </ol>
    </SavedStatusProvider>
  );
}

function toList(tracks: readonly TrackView[]): { entries: SongEntry[]; keys: number[] } {
  const entries = tracks.map((track, place) => ({ ...trackEntry(track, place), track }));
  return { entries, keys: entries.map(({ position }) => position) };
}
