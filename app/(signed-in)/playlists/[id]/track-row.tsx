import clsx from "clsx";
import { memo } from "react";
import { length } from "@/app/_components/dates";
import { LocalTime } from "@/app/_components/local-time";
import { OpenArrow } from "@/app/_components/open-arrow";
import { artistNames } from "@/app/_components/track-name";
import type { EntryView } from "@/lib/views";
import { cellClass, hidden } from "./columns";
import { EntryCover } from "./entry-cover";
import { EntryTitle } from "./entry-title";

type Props = {
  entry: EntryView;
  /** Place among the rows shown, from 0. */
  index: number;
};

/** One entry of a playlist. */
export const TrackRow = memo(function TrackRow({ entry, index }: Props) {
  const { position, kind, addedAt, track } = entry;
  const artists = track ? artistNames(track) : "";
  const album = kind === "local" ? "Local file" : (track?.album?.name ?? "");

  return (
    // The head is row 1, and rows count from 1.
    <tr
      data-row
      aria-rowindex={index + 2}
      className={clsx("hover:[&>td]:bg-paper-2", index === 0 && "max-sm:[&>td]:border-t-0")}
    >
      <td className={cellClass("text-ink-3! tabular-nums")}>{position + 1}</td>
      <td className={cellClass()}>
        <EntryCover entry={entry} />
      </td>
      <td className={cellClass("text-ink!")}>
        <EntryTitle entry={entry} />
      </td>
      <td className={cellClass(hidden.artist, "truncate")} title={artists}>
        {artists}
      </td>
      <td className={cellClass(hidden.album, "truncate")} title={album}>
        {album}
      </td>
      <td className={cellClass(hidden.added, "whitespace-nowrap tabular-nums")}>
        {addedAt && <LocalTime at={Date.parse(addedAt)} now={0} as="day" />}
      </td>
      <td className={cellClass("text-right tabular-nums max-sm:pr-0!")}>
        {track && length(track.durationMs)}
      </td>
      <td className={cellClass(hidden.open, "pr-0!")}>
        {track?.url && <OpenArrow href={track.url} name={track.title} className="mr-0! justify-end! pr-0!" />}
      </td>
    </tr>
  );
});
