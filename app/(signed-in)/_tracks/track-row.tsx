import clsx from "clsx";
import { HardDrive, Minus, Podcast } from "lucide-react";
import { memo } from "react";
import { Artwork } from "@/app/_components/artwork";
import { formatDuration } from "@/app/_components/dates";
import { MenuDots } from "@/app/_components/item-menu-button";
import { NEW_TAB } from "@/app/_components/new-tab";
import { RowProgress } from "@/app/_components/row-progress";
import { SaveButton } from "@/app/_components/save-button";
import type { EntryView } from "@/lib/api/types";
import { useSavedStatus } from "@/lib/client/saved-status";
import { bars, cells, WASH } from "./columns";
import { RowRest } from "./placeholder-rows";
import { isPlayable, type RowPlayback } from "./play-rows";
import { useRowShared } from "./row-context";
import type { RowLabels } from "./row-labels";
import { RowNumber } from "./row-number";
import { EntryTitle, RowNames } from "./row-title";

type Props = {
  entry: EntryView;
  /** The place among the visible rows, from 0. */
  index: number;
  /** The number that is shown. */
  number: number;
  /** Whether all cells are rendered. A row that scrolls by quickly has only its number and title. */
  isFull: boolean;
  isSelected: boolean;
  /** Whether the row is the current one for the keyboard. Only its links are in the tab order. */
  isCurrent: boolean;
  /** Whether the song is the one whose page this is. */
  isMarked: boolean;
  playback: RowPlayback;
};

/** One song of a list. The table handles clicks and keys; a row only renders. */
export const TrackRow = memo(function TrackRow(props: Props) {
  const { index, isSelected, isMarked } = props;
  const { drag } = useRowShared();
  return (
    // The head is row 1, and rows count from 1.
    <tr
      // A stable function, so that a re-render after a page refresh does not end a drag.
      ref={drag}
      data-row
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isMarked ? "true" : undefined}
      className={clsx(
        "group/row",
        props.playback !== "none" && "relative",
        isSelected ? WASH : "hover:[&>td]:bg-paper-2",
        isMarked && !isSelected && "[&>td]:bg-paper-2",
        index === 0 && "max-sm:[&>td]:border-t-0",
      )}
    >
      {props.isFull ? <FullCells {...props} /> : <LightCells {...props} />}
    </tr>
  );
});

function LightCells({ entry: { track }, number }: Props) {
  const { columns, words } = useRowShared();
  return (
    <>
      <td className={cells.number}>{number}</td>
      {columns.cover && <td className={`${cells.cover} ${bars.cover}`} />}
      <td className={`${cells.title} truncate font-medium`}>{words.nameOf(track)}</td>
      <RowRest columns={columns} withAdder={words.adder !== undefined} />
    </>
  );
}

function FullCells({ entry, number, isCurrent, ...row }: Props) {
  const { kind, addedAt, addedBy, uri, track } = entry;
  const { isSelected, playback } = row;
  const { words } = useRowShared();
  const tabIndex = isCurrent ? 0 : -1;
  const playLabel = playback === "playing" ? words.pause : words.play;
  return (
    <>
      <td className={cells.number}>
        <RowNumber
          number={number}
          name={words.nameOf(track)}
          isSelected={isSelected}
          isCurrent={playback !== "none"}
          isPlaying={playback === "playing"}
          play={isPlayable(entry) ? playLabel(words.nameOf(track)) : null}
          tabIndex={tabIndex}
        />
      </td>
      <SongCells {...{ kind, addedAt, addedBy, uri, track, playback, tabIndex }} />
    </>
  );
}

type SongProps = Omit<EntryView, "position"> & Pick<Props, "playback"> & { tabIndex: 0 | -1 };

/** The cells that do not depend on the place of a song, so that a row that only moves does not render them again. */
const SongCells = memo(function SongCells(props: SongProps) {
  const { kind, addedAt, addedBy, uri, track, playback, tabIndex } = props;
  const { columns, words } = useRowShared();
  const adder = words.adder?.(addedBy);
  return (
    <>
      {columns.cover && (
        <td className={cells.cover}>
          <EntryCover kind={kind} track={track} />
        </td>
      )}
      <td className={cells.title}>
        <EntryTitle
          entry={{ kind, track }}
          tabIndex={tabIndex}
          isPlaying={playback !== "none"}
          words={words}
        />
        {playback !== "none" && <RowProgress />}
      </td>
      <td className={cells.artist}>
        {track && <RowNames names={track.artists} tabIndex={tabIndex} words={words} />}
      </td>
      {columns.album && (
        <td className={cells.album}>
          {kind === "local" && <span className="text-ink-3">{words.local}</span>}
          {kind !== "local" && track?.album && (
            <RowNames names={[track.album]} tabIndex={tabIndex} words={words} />
          )}
        </td>
      )}
      {words.adder && (
        <td className={cells.by}>
          {adder && <RowNames names={[adder]} tabIndex={tabIndex} words={words} />}
        </td>
      )}
      {columns.date && (
        <td className={cells.added}>
          {columns.date === "saved" ? (
            <SavedDay uri={uri} addedAt={addedAt} words={words} />
          ) : (
            <Day addedAt={addedAt} words={words} />
          )}
        </td>
      )}
      {columns.save && (
        <td className={cells.save}>
          {track && (
            <SaveButton
              uri={uri}
              name={words.titleOf(track.title)}
              known={columns.save === "known" ? true : undefined}
              wanted={columns.save === "loaded"}
              tabIndex={tabIndex}
            />
          )}
        </td>
      )}
      <td className={cells.length}>{track && formatDuration(track.durationMs)}</td>
      <td className={cells.open}>
        <span className="flex items-center justify-end">
          <MenuDots
            label={words.menu(words.nameOf(track))}
            title={words.more}
            tabIndex={tabIndex}
            className="size-11 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 aria-expanded:opacity-100 max-sm:-mr-3.5 max-sm:opacity-100 sm:w-8 pointer-coarse:opacity-100"
          />
          {track?.url ? (
            <RowArrow
              href={track.url}
              label={words.open(words.titleOf(track.title))}
              title={words.openSpotify}
              tabIndex={tabIndex}
            />
          ) : (
            <span className="w-[30px] max-sm:hidden" />
          )}
        </span>
      </td>
    </>
  );
});

type DayProps = Pick<EntryView, "addedAt"> & { words: RowLabels };

function Day({ addedAt, words }: DayProps) {
  return addedAt && <time dateTime={addedAt}>{words.day(addedAt)}</time>;
}

/** The day on which a song was saved. A song that was removed in this tab stays in the list. */
function SavedDay({ uri, ...day }: DayProps & Pick<EntryView, "uri">) {
  const isSaved = useSavedStatus(uri) ?? true;
  return isSaved ? <Day {...day} /> : <em className="text-ink-3">{day.words.removed}</em>;
}

const ICONS = { local: HardDrive, gone: Minus, episode: Podcast };

/** The cover of an entry, or a small icon where Spotify provides none. */
function EntryCover({ kind, track }: Pick<EntryView, "kind" | "track">) {
  const image = track?.image ?? null;
  if (image || kind === "track") return <Artwork src={image} size={36} draggable={false} />;

  const Icon = ICONS[kind];
  return (
    <span className="grid size-9 place-items-center rounded-art border border-line text-ink-3">
      <Icon size={16} strokeWidth={1.25} aria-hidden="true" />
    </span>
  );
}

type ArrowProps = { href: string; label: string; title: string; tabIndex: 0 | -1 };

/** The arrow that links to Spotify, in a new tab. */
function RowArrow({ href, label, title, tabIndex }: ArrowProps) {
  return (
    <a
      href={href}
      {...NEW_TAB}
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      draggable={false}
      className="-my-3 grid justify-end py-3 pl-3 text-ink-3 hover:text-ink max-sm:hidden"
    >
      <Arrow />
    </a>
  );
}

/** An inline SVG, because an icon component would run its own code for each row that scrolls by. */
function Arrow() {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" className="fill-none stroke-current">
      <path d="M7 7h10v10M7 17 17 7" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
