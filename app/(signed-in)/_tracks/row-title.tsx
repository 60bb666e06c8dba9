import clsx from "clsx";
import { Fragment } from "react";
import { formatDuration } from "@/app/_components/dates";
import { ExplicitMark } from "@/app/_components/explicit-mark";
import { internalUrl, NAME_LINK, trackUrl } from "@/app/_components/name-links";
import { NEW_TAB } from "@/app/_components/new-tab";
import type { EntryView, LinkView } from "@/lib/api/types";
import type { RowLabels } from "./row-labels";

type Props = {
  entry: Pick<EntryView, "kind" | "track">;
  tabIndex: 0 | -1;
  isPlaying: boolean;
  words: RowLabels;
};

/** An entry's title; on a phone with its artists below. */
export function EntryTitle({ entry: { kind, track }, tabIndex, isPlaying, words }: Props) {
  if (!track) return <em className="block truncate font-serif-italic text-ink-3">{words.gone}</em>;

  const mark = kind === "local" || kind === "episode" ? words.marks[kind] : null;
  const title = words.titleOf(track.title);
  const page = trackUrl(track);
  const className = clsx("truncate font-medium leading-6", isPlaying && "text-amber-ink");
  return (
    <>
      <span className="flex min-w-0 items-baseline">
        {page ? (
          <a
            href={page}
            data-own=""
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
          <RowNames names={track.artists} tabIndex={tabIndex} words={words} />
        </span>
        <span className="shrink-0 tabular-nums">
          {[track.artists.length > 0 && "", mark, formatDuration(track.durationMs)]
            .filter((part) => typeof part === "string")
            .join(words.marks.separator)}
        </span>
      </span>
    </>
  );
}

type NamesProps = { names: LinkView[]; tabIndex: 0 | -1; words: RowLabels };

/**
 * Names of artists or albums in one line. Each links to its page in Tonearm, otherwise to Spotify. The links are plain, because
 * each scroll step renders dozens of rows; the table handles clicks on internal links.
 */
export function RowNames({ names, tabIndex, words }: NamesProps) {
  return (
    <span title={names.map(({ name }) => name).join(", ")}>
      {names.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and never change their order
        <Fragment key={index}>
          {index > 0 && ", "}
          <RowName name={one} tabIndex={tabIndex} words={words} />
        </Fragment>
      ))}
    </span>
  );
}

type NameProps = Omit<NamesProps, "names"> & { name: LinkView };

function RowName({ name: { name: given, url }, tabIndex, words }: NameProps) {
  const own = internalUrl(url);
  const name = words.titleOf(given);
  if (!own && !url) return name;
  return (
    <a
      href={own ?? url ?? undefined}
      data-own={own ? "" : undefined}
      {...(own ? undefined : NEW_TAB)}
      tabIndex={tabIndex}
      draggable={false}
      className={NAME_LINK}
    >
      {name}
    </a>
  );
}
