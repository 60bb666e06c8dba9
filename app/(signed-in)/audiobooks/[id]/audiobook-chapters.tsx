"use client";

import { memo } from "react";
import { useTranslations } from "#translations";
import { formatDuration } from "@/app/_components/dates";
import { ExplicitMark } from "@/app/_components/explicit-mark";
import { useDisplayName } from "@/app/_components/item-labels";
import { ListEnd } from "@/app/_components/list-end";
import { PlayTrackButton, urisFrom } from "@/app/_components/play-track-button";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import type { AudiobookView, TrackView } from "@/lib/api/types";
import { useChapters } from "@/lib/client/paged-queries";
import { CHAPTER_ROW } from "./chapter-row-class";
import { withBook } from "./chapters";

type Props = { audiobook: AudiobookView; initial: NonNullable<Parameters<typeof useChapters>[1]> };

/** An audiobook's chapters in order. Those after the first 50 load as the user scrolls. */
export function AudiobookChapters({ audiobook, initial }: Props) {
  const t = useTranslations("audiobook");
  const list = useChapters(audiobook.id, initial);
  const chapters = list.items ?? [];

  return (
    <>
      <ol aria-label={t("listOf", { name: audiobook.name })} className="lg:-mt-3.5">
        {chapters.map((chapter, index) => (
          <ChapterRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; ids may be missing or repeat
            key={index}
            index={index}
            chapters={chapters}
            chapter={chapter}
            audiobook={audiobook}
          />
        ))}
      </ol>
      <ListEnd list={list} shown={chapters.length} endless />
    </>
  );
}

type RowProps = { index: number; chapters: TrackView[]; chapter: TrackView; audiobook: AudiobookView };

/** A chapter has no page, here or at Spotify, so its title is text. It plays on to the end of the loaded chapters. */
const ChapterRow = memo(function ChapterRow({ index, chapters, chapter, audiobook }: RowProps) {
  const title = useDisplayName()(chapter.title);
  return (
    <li className={CHAPTER_ROW}>
      <span className="text-ink-3 tabular-nums">{index + 1}</span>
      <span className="flex min-w-0 items-baseline">
        <span title={title} className="truncate font-medium leading-6">
          {title}
        </span>
        {chapter.explicit && <ExplicitMark />}
      </span>
      <PlayTrackButton track={withBook(chapter, audiobook)} target={() => urisFrom(chapters, index)} />
      <span className="text-right text-ink-2 tabular-nums">{formatDuration(chapter.durationMs)}</span>
      {chapter.url && <SpotifyArrowLink href={chapter.url} name={title} />}
    </li>
  );
});
