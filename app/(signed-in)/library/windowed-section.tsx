"use client";

import { memo, useRef } from "react";
import { useTranslations } from "#translations";
import type { SavedTrackView } from "@/lib/api/types";
import { useSavedStatus } from "@/lib/client/saved-status";
import { spotifyUri } from "@/lib/spotify-uri";
import { Artwork } from "../../_components/artwork";
import { formatDuration } from "../../_components/dates";
import { LocalTime } from "../../_components/local-time";
import { NameLinks } from "../../_components/name-links";
import { SaveButton } from "../../_components/save-button";
import { SpotifyArrowLink } from "../../_components/spotify-arrow-link";
import { TrackName } from "../../_components/track-name";
import { useIsNear } from "../../_components/use-is-near";
import { ROW, ROW_HEIGHT } from "./track-row-class";

type Props = {
  tracks: SavedTrackView[];
  /** The place of the first of them in the list, from 0. */
  from: number;
  /** How many the whole list has, where that is known. */
  total: number | null;
};

/**
 * Part of a long list: its rows while it is about in the window, else their room. So a list of thousands has a few hundred
 * rows, wherever one is in it.
 */
export function TrackPart({ tracks, from, total }: Props) {
  const t = useTranslations("library");
  const part = useRef<HTMLOListElement>(null);
  const near = useIsNear(part, from === 0);

  return (
    <ol
      ref={part}
      start={from + 1}
      aria-label={t("part", { first: from + 1 })}
      className={ROW_HEIGHT}
      // By script alone: the first part, which the server sends, is there from the beginning.
      style={near ? undefined : { height: `calc(${tracks.length} * var(--row))` }}
    >
      {near &&
        tracks.map((saved, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; ids may be missing or repeat
          <TrackRow key={index} saved={saved} place={from + index + 1} total={total} />
        ))}
    </ol>
  );
}

type RowProps = { saved: SavedTrackView; place: number; total: number | null };

const TrackRow = memo(function TrackRow({ saved: { track, addedAt }, place, total }: RowProps) {
  const t = useTranslations("library");
  const uri = spotifyUri(track.url);
  const isSaved = useSavedStatus(uri) ?? true;

  return (
    <li aria-posinset={place} aria-setsize={total ?? -1} className={ROW}>
      <Artwork src={track.image} size={40} />
      <div className="min-w-0">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13/6 text-ink-2" />
      </div>
      <NameLinks names={track.album ? [track.album] : []} className="truncate text-ink-2 max-tablet:hidden" />
      <span className="text-t-13 whitespace-nowrap text-ink-2 tabular-nums">
        {isSaved ? addedAt && <LocalTime at={Date.parse(addedAt)} now={0} as="day" /> : t("removed")}
      </span>
      <SaveButton uri={uri} name={track.title} known />
      <span className="text-right text-ink-2 tabular-nums max-sm:hidden">
        {formatDuration(track.durationMs)}
      </span>
      {track.url && <SpotifyArrowLink href={track.url} name={track.title} className="max-sm:hidden!" />}
    </li>
  );
});
