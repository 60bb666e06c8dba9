"use client";

import { memo } from "react";
import { useTranslations } from "#translations";
import { formatLongDuration, releaseDay } from "@/app/_components/dates";
import { ListEnd } from "@/app/_components/list-end";
import { trackMenuItem } from "@/app/_components/menu-item";
import { PlayTrackButton, playTrack } from "@/app/_components/play-track-button";
import { RowEnd } from "@/app/_components/row-end";
import { SaveButton } from "@/app/_components/save-button";
import { TrackName } from "@/app/_components/track-name";
import type { EpisodeView, ShowView } from "@/lib/api/types";
import { useShowEpisodes } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";
import { EPISODE_ROW } from "./episode-row-class";
import { withShow } from "./episodes";

type Props = {
  show: ShowView;
  initial: NonNullable<Parameters<typeof useShowEpisodes>[1]>;
  /** Whether the user has granted access to their library. */
  maySee: boolean;
};

/** A show's episodes, newest first. Those after the first 50 load as the user scrolls. */
export function ShowEpisodes({ show, initial, maySee }: Props) {
  const t = useTranslations("show");
  const list = useShowEpisodes(show.id, initial);
  const episodes = list.items ?? [];

  return (
    <>
      <ol aria-label={t("listOf", { name: show.name })} className="lg:-mt-3.5">
        {episodes.map((episode, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; ids may be missing or repeat
          <EpisodeRow key={index} episode={episode} show={show} maySee={maySee} />
        ))}
      </ol>
      <ListEnd list={list} shown={episodes.length} endless />
    </>
  );
}

type RowProps = { episode: EpisodeView; show: ShowView; maySee: boolean };

const EpisodeRow = memo(function EpisodeRow({ episode, show, maySee }: RowProps) {
  const dates = useTranslations("dates");
  const { title, url, durationMs } = episode;
  const released = releaseDay(episode.releaseDate, dates);
  const uri = spotifyUri(url);
  const target = { contextUri: spotifyUri(show.url) ?? undefined, offsetUri: uri ?? undefined };
  const play = () => playTrack(withShow(episode, show), target);

  return (
    <li className={EPISODE_ROW}>
      <div className="min-w-0">
        <TrackName track={episode} />
        <span className="block text-t-13/6 text-ink-2 tabular-nums sm:hidden">{released}</span>
      </div>
      <span className="text-t-13 whitespace-nowrap text-ink-2 tabular-nums max-sm:hidden">{released}</span>
      <PlayTrackButton track={withShow(episode, show)} target={() => target} />
      <span className="order-last sm:order-none">
        <SaveButton uri={uri} name={title} wanted={maySee} />
      </span>
      <span className="text-right text-t-13 whitespace-nowrap text-ink-2 tabular-nums">
        {formatLongDuration(durationMs, dates)}
      </span>
      <RowEnd item={trackMenuItem(withShow(episode, show), { play })} className="max-sm:order-last" />
    </li>
  );
});
