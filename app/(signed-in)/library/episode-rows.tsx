"use client";

import clsx from "clsx";
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
import { type Selectable, SelectBox } from "../../_components/select-box";
import { Skeleton } from "../../_components/skeleton";
import { artistNames, TrackName } from "../../_components/track-name";
import type { ItemTexts } from "./arrange-items";
import { libraryItem } from "./library-item";
import { LibraryList } from "./library-list";
import { SELECTED_ROW } from "./spoken-row-class";

/** Cover, title above the show, length, date, play button, save button, arrow. Narrow screens omit some columns. */
const ROW =
  "grid h-16 grid-cols-[40px_minmax(0,1fr)_auto_16px_18px_18px] items-center gap-x-3 border-b border-line sm:h-14 sm:grid-cols-[40px_minmax(0,1fr)_96px_16px_18px_88px] sm:gap-x-4 tablet:grid-cols-[40px_minmax(0,1fr)_96px_96px_16px_18px_88px]";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedEpisodes>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const textsOf: ItemTexts<SavedEpisodeView> = ({ episode }) => ({
  name: episode.title,
  by: artistNames(episode),
});

const itemOf = ({ episode, addedAt }: SavedEpisodeView) => ({ ...libraryItem(episode, addedAt), episode });

/** Saved episodes as rows: title above the show, date, length. */
export function EpisodeRows({ initial, now }: Props) {
  const t = useTranslations("library");
  const list = useSavedEpisodes(initial);

  return (
    <LibraryList kind="episodes" list={list} textsOf={textsOf} now={now} itemOf={itemOf}>
      {(items, selectOf) => (
        <ol aria-label={t("titles.episodes")}>
          {items.map((saved, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or repeat, and a row keeps no state of its own
            <EpisodeRow key={index} saved={saved} index={index} all={items} {...selectOf(saved)} />
          ))}
        </ol>
      )}
    </LibraryList>
  );
}

type RowProps = { saved: SavedEpisodeView; index: number; all: SavedEpisodeView[] } & Partial<
  Selectable & { id: string }
>;

const EpisodeRow = memo(function EpisodeRow({ saved: { episode }, index, all, id, ...select }: RowProps) {
  const { isSelected = false, onToggle } = select;
  const [t, dates] = [useTranslations("library"), useTranslations("dates")];
  const { title, url, image, artists, durationMs, releaseDate } = episode;
  const uri = spotifyUri(url);
  const isSaved = useSavedStatus(uri) ?? true;
  const length = formatLongDuration(durationMs, dates);

  return (
    <li data-key={id} className={clsx(ROW, isSelected && SELECTED_ROW)}>
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
      <span className="flex items-center justify-end gap-4">
        {onToggle && <SelectBox name={title} isSelected={isSelected} onToggle={onToggle} />}
        <RowEnd
          item={trackMenuItem(episode, { select: onToggle })}
          className="max-sm:group-data-selecting/list:hidden"
        />
      </span>
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
