"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { LocalTime } from "@/app/_components/local-time";
import { Section } from "@/app/_components/section";
import { playlistIdOf } from "@/lib/local-library/library-types";
import { findPlaces, type SongPlaces } from "@/lib/local-library/open-library";
import type { SongPlace } from "@/lib/local-library/song-index";

export type TrackPlacesProps = { account: string; uri: string; isrc: string | null };

/** Where the song is in the local library, and what else there is the same recording. */
export function TrackPlaces({ account, uri, isrc }: TrackPlacesProps) {
  const t = useTranslations("track.places");
  const [found, setFound] = useState<SongPlaces | null>(null);

  useEffect(() => {
    // Without its storage the page shows the song alone.
    findPlaces(account, { uri, isrc }).then(setFound, () => {});
  }, [account, uri, isrc]);

  if (!found || found.coverage.asOf === null) return null;
  return (
    <div className="room">
      <Section id="places" title={t("title")} hint={<PlacesHint found={found} />}>
        {found.places.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <Places places={found.places} />
        )}
      </Section>
      {found.sameRecording.length > 0 && (
        <Section id="same-recording" title={t("same")} hint={t("sameHint")}>
          <Places places={found.sameRecording} />
        </Section>
      )}
    </div>
  );
}

function PlacesHint({ found: { places, coverage } }: { found: SongPlaces }) {
  const t = useTranslations("track.places");
  const { read, playlists: total, asOf } = coverage;
  const count = new Set(places.map(({ key }) => key).filter((key) => playlistIdOf(key) !== null)).size;
  const time = () => <LocalTime key="time" at={asOf ?? 0} now={Date.now()} />;
  return t.rich("hint", { count, read, total, time });
}

function Places({ places }: { places: SongPlace[] }) {
  return (
    <ul className="border-t border-line">
      {places.map((place) => (
        <Place key={`${place.key} ${place.position}`} place={place} />
      ))}
    </ul>
  );
}

function Place({ place: { key, list, position, count, addedAt } }: { place: SongPlace }) {
  const t = useTranslations("track.places");
  const id = playlistIdOf(key);
  const at = addedAt === null ? Number.NaN : Date.parse(addedAt);
  const time = () => <LocalTime key="time" at={at} now={Date.now()} as="day" />;

  return (
    <li className="grid min-h-14 items-center gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_140px_200px]">
      <Link
        href={id === null ? "/library" : `/playlists/${id}`}
        prefetch={false}
        className="truncate font-medium"
      >
        {id === null ? t("saved") : list}
      </Link>
      <span className="text-ink-2 tabular-nums">
        {t("position", { position: formatNumber(position + 1), count: formatNumber(count) })}
      </span>
      <span className="text-ink-2">{!Number.isNaN(at) && t.rich("added", { time })}</span>
    </li>
  );
}
