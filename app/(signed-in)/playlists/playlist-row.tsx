import clsx from "clsx";
import { Pin } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { useTranslations } from "#translations";
import { Artwork } from "@/app/_components/artwork";
import { formatLongDuration, formatNumber } from "@/app/_components/dates";
import { replayEarlyClick } from "@/app/_components/early-input";
import { useDisplayName } from "@/app/_components/item-labels";
import { ItemMenuButton } from "@/app/_components/item-menu-button";
import { LocalTime } from "@/app/_components/local-time";
import { linkedMenuItem } from "@/app/_components/menu-item";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import type { ListedPlaylist } from "@/lib/api/types";
import type { PlaylistFacts } from "@/lib/client/playlist-facts";

const CELL = "h-16 border-b border-line pr-6 text-ink-2 group-first/row:border-t";

type Props = {
  playlist: ListedPlaylist;
  facts: PlaylistFacts;
  isPinned: boolean;
  isSelected: boolean;
  onToggle: (id: string) => void;
};

/** One playlist of the table. Its check box appears with the pointer or the focus, and while any playlist is selected. */
export const PlaylistRow = memo(function PlaylistRow({
  playlist,
  facts,
  isPinned,
  isSelected,
  onToggle,
}: Props) {
  const t = useTranslations("playlists");
  const dates = useTranslations("dates");
  const { id, image, owner, kind, total, url } = playlist;
  const name = useDisplayName()(playlist.name);
  const item = linkedMenuItem({ name, image, url });

  return (
    <tr
      data-key={id}
      className={clsx(
        "group/row relative",
        isSelected
          ? "bg-amber-wash shadow-[-12px_0_var(--amber-wash),12px_0_var(--amber-wash)]"
          : "hover:bg-paper-2 hover:shadow-[-12px_0_var(--paper-2),12px_0_var(--paper-2)]",
      )}
    >
      <td className={`${CELL} relative pr-0!`}>
        <input
          ref={replayEarlyClick}
          type="checkbox"
          checked={isSelected}
          onChange={() => onToggle(id)}
          aria-label={t("select", { name })}
          className={clsx(
            "size-[18px] accent-ink opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 group-data-selecting/table:opacity-100 pointer-coarse:opacity-100",
            "max-sm:hidden max-sm:group-data-selecting/table:block",
          )}
        />
        {isPinned && (
          <Pin
            size={16}
            strokeWidth={1.5}
            aria-label={t("pins.title")}
            className="pointer-events-none absolute top-6 left-0 text-ink-3 group-hover/row:opacity-0 group-focus-within/row:opacity-0 group-data-selecting/table:opacity-0 max-sm:hidden pointer-coarse:hidden"
          />
        )}
      </td>
      <td className={`${CELL} pr-0!`}>
        <Artwork src={image} size={48} kind="playlist" />
      </td>
      <td className={`${CELL} max-sm:pr-2`}>
        <Link
          href={`/playlists/${id}`}
          prefetch={false}
          title={name}
          className="line-clamp-2 pt-1 wrap-anywhere font-serif sm:line-clamp-1 text-t-20/tight tracking-[-0.01em] text-ink"
        >
          {name}
        </Link>
      </td>
      <td className={`${CELL} truncate max-md:hidden`}>{kind === "own" ? t("you") : owner.name}</td>
      <td className={`${CELL} text-right tabular-nums max-sm:hidden`}>
        {total === null ? t("unknown") : formatNumber(total)}
      </td>
      <td className={`${CELL} text-right whitespace-nowrap tabular-nums max-tablet:hidden`}>
        {facts.durationMs === null ? t("unknown") : formatLongDuration(facts.durationMs, dates)}
      </td>
      <td className={`${CELL} text-right whitespace-nowrap tabular-nums max-sm:pr-2 max-sm:text-t-13`}>
        {facts.changedAt === 0 ? (
          t("unknown")
        ) : (
          <LocalTime at={facts.changedAt} now={facts.changedAt} as="day" />
        )}
      </td>
      <td className={`${CELL} pr-0!`}>
        {item && (
          <ItemMenuButton
            item={{ ...item, select: () => onToggle(id) }}
            className="justify-end opacity-0 group-hover/row:opacity-100 group-focus-within/row:opacity-100"
          />
        )}
      </td>
      <td className={`${CELL} pr-0! max-sm:w-0 max-sm:[&>*]:hidden`}>
        <SpotifyArrowLink href={url} name={name} className="mr-0! justify-end! pr-0!" />
      </td>
    </tr>
  );
});
