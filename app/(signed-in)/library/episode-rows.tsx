"use client";

import { memo } from "react";
import { useTranslations } from "#translations";
import type { SavedEpisodeView } from "@/lib/api/types";
import { useSavedEpisodes } from "@/lib/client/paged-queries";
import { useSavedStatus } from "@/lib/client/saved-status";
import { spotifyUri } from "@/lib/spotify-uri";
import { Artwork } from "../../_components/artwork";
import { formatLongDuration, releaseDay } from "../../_components/dates";
import { indices } from "../../_components/indices";
import { Loading } from "../../_components/loading";
import { trackMenuItem } from "../../_components/menu-item";
import { NameLinks } from "../../_components/name-links";
import { PlayTrackButton, urisFrom } from "../../_components/play-track-button";
import { RowEnd } from "../../_components/row-end";
import { SaveButton } from "../../_components/save-button";
import { Skeleton } from "../../_components/skeleton";
import { artistNames, TrackName } from "../../_components/track-name";
import type { ItemTexts } from "./arrange-items";
import { LibraryList } from "./library-list";

/** Cover, title above the show, length, date, play button, save button, arrow. Narrow screens omit some columns. */
const ROW =
  "grid h-16 grid-cols-[40px_minmax(0,1fr)_auto_16px_18px_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[40px_minmax(0,1fr)_96px_16px_18px_52px] sm:gap-x-4 tablet:grid-cols-[40px_minmax(0,1fr)_96px_96px_16px_18px_52px]";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedEpisodes>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<SavedEpisodeView> = ({ episode }) => ({
  name: episode.title,
  by: artistNames(episode),
});

/** Saved episodes as rows: title above the show, date, length. */
export function EpisodeRows({ initial, now }: Props) {
  const t = useTranslations("library");
  const list = useSavedEpisodes(initial);

  return (
    <LibraryList kind="episodes" list={list} textsOf={textsOf} now={now}>
      {(items) => (
        <ol aria-label={t("titles.episodes")}>
          {items.map((saved, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or repeat, and a row keeps no state of its own
            <EpisodeRow key={index} saved={saved} index={index} all={items} />
          ))}
        </ol>
      )}
    </LibraryList>
  );
}

type RowProps = { saved: SavedEpisodeView; index: number; all: SavedEpisodeView[] };

const EpisodeRow = memo(function EpisodeRow({ saved: { episode }, index, all }: RowProps) {
  const [t, dates] = [useTranslations("library"), useTranslations("dates")];
  const { title, url, image, artists, durationMs, releaseDate } = episode;
  const uri = spotifyUri(url);
  const isSaved = useSavedStatus(uri) ?? true;
  const length = formatLongDuration(durationMs, dates);

  return (
    <li className={ROW}>
      <Artwork src={image} size={40} />
      <div className="min-w-0">
        <TrackName track={episode} />
        <NameLinks names={artists} className="block truncate text-t-13/6 text-ink-2" />
      </div>
      <span className="truncate text-t-13 text-ink-2 tabular-nums max-tablet:hidden">{length}</span>
      <span className="text-t-13 whitespace-nowrap text-ink-2 tabular-nums">
        {isSaved ? releaseDay(releaseDate, dates) : t("removed")}
      </span>
      <PlayTrackButton
        track={episode}
        target={() =>
          urisFrom(
            all.map((one) => one.episode),
            index,
          )
        }
      />
      <SaveButton uri={uri} name={title} known />
      <RowEnd item={trackMenuItem(episode)} />
    </li>
  );
});

/** Skeleton of saved episodes. */
export function EpisodeRowsSkeleton({ rows = 24 }: { rows?: number }) {
  return (
    <Loading>
      {indices(rows).map((slot) => (
        <div key={slot} className={ROW}>
          <Skeleton className="size-10 rounded-art!" />
          <div className="flex flex-col gap-2">
            <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
            <Skeleton className="h-2.5 w-2/5" />
          </div>
          <Skeleton className="h-2.5 w-16 max-tablet:hidden" />
          <Skeleton className="h-2.5 w-20" />
        </div>
      ))}
    </Loading>
  );
}
