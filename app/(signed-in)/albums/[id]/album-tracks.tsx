"use client";

import { memo } from "react";
import { length } from "@/app/_components/dates";
import { ListEnd } from "@/app/_components/list-end";
import { NameLinks } from "@/app/_components/name-links";
import { OpenArrow } from "@/app/_components/open-arrow";
import { TrackName } from "@/app/_components/track-name";
import { useAlbumTracks } from "@/lib/swr/use-album";
import type { AlbumView, TrackView } from "@/lib/views";
import { TRACK_ROW } from "./track-row-class";

type Props = { album: AlbumView; initial: NonNullable<Parameters<typeof useAlbumTracks>[1]> };

/** An album's tracks in their order; what is beyond the first 50 comes as one scrolls. */
export function AlbumTracks({ album, initial }: Props) {
  const list = useAlbumTracks(album.id, initial);
  const tracks = list.items ?? [];

  return (
    <>
      <ol aria-label={`Tracks of ${album.name}`} className="lg:-mt-3.5">
        {tracks.map((track, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; ids may be missing
          <TrackRow key={index} number={index + 1} track={track} />
        ))}
      </ol>
      <ListEnd list={list} shown={tracks.length} endless />
    </>
  );
}

const TrackRow = memo(function TrackRow({ number, track }: { number: number; track: TrackView }) {
  return (
    <li className={TRACK_ROW}>
      <span className="text-ink-3 tabular-nums">{number}</span>
      <div className="min-w-0">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13 text-ink-2 sm:hidden" />
      </div>
      <NameLinks names={track.artists} className="truncate text-ink-2 max-sm:hidden" />
      <span className="text-right text-ink-2 tabular-nums">{length(track.durationMs)}</span>
      {track.url && <OpenArrow href={track.url} name={track.title} className="max-sm:hidden!" />}
    </li>
  );
});
