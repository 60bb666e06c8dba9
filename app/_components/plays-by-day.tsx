"use client";

import { useTranslations } from "#translations";
import type { PlayView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { AlbumCover } from "./album-cover";
import { type DateLabels, dayName, formatTime } from "./dates";
import { indices } from "./indices";
import { Loading } from "./loading";
import { trackMenuItem } from "./menu-item";
import { NameLinks } from "./name-links";
import { PlayTrackButton } from "./play-track-button";
import { RowEnd } from "./row-end";
import { SaveButton } from "./save-button";
import { SavedStatusProvider } from "./saved-status-provider";
import { Skeleton } from "./skeleton";
import { TrackName } from "./track-name";
import { useTimeZone } from "./use-hydrated";

type Day = { name: string; plays: PlayView[] };

function byDay(plays: PlayView[], zone: string, now: number, t: DateLabels) {
  const days: Day[] = [];
  for (const play of plays) {
    const last = days.at(-1);
    // Plays come newest first, so one without a time belongs to the day of the one before it.
    const name = play.playedAt ? dayName(Date.parse(play.playedAt), zone, now, t) : (last?.name ?? "");
    if (last?.name === name) last.plays.push(play);
    else days.push({ name, plays: [play] });
  }
  return days;
}

/** Plays grouped by day, in the user's time zone. `now`: server time (Unix ms) of the render. */
export function PlaysByDay({ plays, now }: { plays: PlayView[]; now: number }) {
  const zone = useTimeZone();
  const t = useTranslations("dates");

  return (
    <SavedStatusProvider>
      <div className="flex flex-col gap-8">
        {byDay(plays, zone, now, t).map((day) => (
          <section
            key={day.name}
            aria-label={day.name || undefined}
            className="grid gap-x-6 sm:grid-cols-[112px_minmax(0,1fr)] tablet:grid-cols-[150px_minmax(0,1fr)] lg:first:-mt-3.5"
          >
            <h3 className="pb-2 font-serif-italic italic sm:pt-[15px]">{day.name}</h3>
            <ol>
              {day.plays.map((play, index) => (
                <PlayRow key={play.playedAt ?? index} play={play} zone={zone} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </SavedStatusProvider>
  );
}

function PlayRow({ play: { track, playedAt }, zone }: { play: PlayView; zone: string }) {
  return (
    <li className="grid h-16 grid-cols-[40px_minmax(0,1fr)_auto_16px_18px_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[44px_40px_minmax(0,1.2fr)_minmax(0,1fr)_16px_18px_52px] sm:gap-x-4">
      <time dateTime={playedAt ?? undefined} className="text-ink-2 tabular-nums max-sm:order-2">
        {playedAt && formatTime(Date.parse(playedAt), zone)}
      </time>
      <AlbumCover track={track} size={40} />
      <div className="min-w-0">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13/6 text-ink-2 sm:hidden" />
      </div>
      <NameLinks names={track.artists} className="truncate text-ink-2 max-sm:hidden" />
      <span className="max-sm:order-3">
        <PlayTrackButton track={track} />
      </span>
      <span className="max-sm:order-4">
        <SaveButton uri={spotifyUri(track.url)} name={track.title} />
      </span>
      <RowEnd item={trackMenuItem(track)} className="max-sm:order-5" />
    </li>
  );
}

/** Skeleton of one day of `rows` plays. */
export function PlaysSkeleton({ rows = 20 }: { rows?: number }) {
  return (
    <Loading>
      <div className="grid gap-x-6 sm:grid-cols-[112px_minmax(0,1fr)] tablet:grid-cols-[150px_minmax(0,1fr)] lg:-mt-3.5">
        <div className="flex h-[30px] items-center sm:h-14">
          <Skeleton className="h-4 w-16" />
        </div>
        <div>
          {indices(rows).map((slot) => (
            <div
              key={slot}
              className="grid h-16 grid-cols-[40px_minmax(0,1fr)_auto_16px_18px_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[44px_40px_minmax(0,1.2fr)_minmax(0,1fr)_16px_18px_52px] sm:gap-x-4"
            >
              <Skeleton className="h-2.5 w-9 max-sm:order-2" />
              <Skeleton className="size-10 rounded-art!" />
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5 max-sm:hidden" />
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}
