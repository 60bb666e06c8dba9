"use client";

import { memo } from "react";
import { useTranslations } from "#translations";
import { formatDuration } from "@/app/_components/dates";
import { ListEnd } from "@/app/_components/list-end";
import { NameLinks } from "@/app/_components/name-links";
import { SaveButton } from "@/app/_components/save-button";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import { TrackName } from "@/app/_components/track-name";
import type { AlbumView, LinkView } from "@/lib/api/types";
import { useAlbumTracks } from "@/lib/client/use-album";
import { spotifyUri } from "@/lib/spotify-uri";
import { byDisc, type Disc, hasOwnArtists, type Numbered } from "./discs";
import { TRACK_ROW } from "./track-row-class";

type Props = {
  album: AlbumView;
  initial: NonNullable<Parameters<typeof useAlbumTracks>[1]>;
  /** Whether the person lets us see what they saved. */
  maySee: boolean;
};

/** An album's tracks, disc by disc; what is beyond the first 50 comes as one scrolls. */
export function AlbumTracks({ album, initial, maySee }: Props) {
  const list = useAlbumTracks(album.id, initial);
  const tracks = list.items ?? [];
  const discs = byDisc(tracks);

  return (
    <>
      {discs.map((disc) => (
        <DiscTracks key={disc.disc} album={album} disc={disc} only={discs.length === 1} maySee={maySee} />
      ))}
      <ListEnd list={list} shown={tracks.length} endless />
    </>
  );
}

type DiscProps = {
  album: AlbumView;
  disc: Disc;
  /** The album has no other, so nobody speaks of discs. */
  only: boolean;
  maySee: boolean;
};

function DiscTracks({ album, disc: { disc, tracks }, only, maySee }: DiscProps) {
  const t = useTranslations("album");
  return (
    <>
      {!only && <h3 className="pb-3 not-first:pt-10 first:lg:-mt-1">{t("disc", { disc })}</h3>}
      <ol
        aria-label={only ? t("tracksOf", { name: album.name }) : t("discOf", { disc, name: album.name })}
        className={only ? "lg:-mt-3.5" : "border-t border-line"}
      >
        {tracks.map((numbered) => (
          <TrackRow
            key={numbered.number}
            number={numbered.number}
            track={numbered.track}
            artists={hasOwnArtists(numbered.track, album) ? numbered.track.artists : null}
            maySee={maySee}
          />
        ))}
      </ol>
    </>
  );
}

type RowProps = Numbered & {
  /** Null where they are the album's. */
  artists: LinkView[] | null;
  maySee: boolean;
};

const TrackRow = memo(function TrackRow({ number, track, artists, maySee }: RowProps) {
  return (
    <li value={number} className={TRACK_ROW}>
      <span className="text-ink-3 tabular-nums">{number}</span>
      <div className={artists ? "min-w-0" : "min-w-0 sm:col-span-2"}>
        <TrackName track={track} />
        {artists && <NameLinks names={artists} className="block truncate text-t-13/6 text-ink-2 sm:hidden" />}
      </div>
      {artists && <NameLinks names={artists} className="truncate text-ink-2 max-sm:hidden" />}
      <span className="order-last sm:order-none">
        <SaveButton uri={spotifyUri(track.url)} name={track.title} wanted={maySee} />
      </span>
      <span className="text-right text-ink-2 tabular-nums">{formatDuration(track.durationMs)}</span>
      {track.url && <SpotifyArrowLink href={track.url} name={track.title} className="max-sm:hidden!" />}
    </li>
  );
});
