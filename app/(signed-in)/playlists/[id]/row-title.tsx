import clsx from "clsx";
import { ExplicitMark } from "@/app/_components/explicit-mark";
import type { EntryView } from "@/lib/api/types";
import type { RowLabels } from "./row-labels";
import { RowNames } from "./row-names";

type Props = { entry: EntryView; tabIndex: 0 | -1; isPlaying: boolean; words: RowLabels };

/** An entry's title; on a phone who made it stands below. */
export function EntryTitle({ entry: { kind, track }, tabIndex, isPlaying, words }: Props) {
  if (!track) return <em className="block truncate font-serif-italic text-ink-3">{words.gone}</em>;

  const mark = kind === "local" || kind === "episode" ? words.marks[kind] : null;
  const title = words.titleOf(track.title);
  const className = clsx("truncate font-medium leading-6", isPlaying && "text-amber-ink");
  return (
    <>
      <span className="flex min-w-0 items-baseline">
        {track.url ? (
          <a
            href={track.url}
            rel="noreferrer"
            title={title}
            tabIndex={tabIndex}
            draggable={false}
            data-title
            className={className}
          >
            {title}
          </a>
        ) : (
          <span title={title} className={className}>
            {title}
          </span>
        )}
        {track.explicit && <ExplicitMark />}
        {kind === "episode" && (
          <span className="ml-2 shrink-0 text-t-13 text-ink-3 max-sm:hidden">{words.episode}</span>
        )}
      </span>
      <span className="flex text-t-13/6 text-ink-2 sm:hidden">
        <span className="truncate">
          <RowNames names={track.artists} tabIndex={tabIndex} />
        </span>
        {mark && (
          <span className="shrink-0">
            {track.artists.length > 0 ? `${words.marks.separator}${mark}` : mark}
          </span>
        )}
      </span>
    </>
  );
}
