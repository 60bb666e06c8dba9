import Link from "next/link";
import { memo } from "react";
import { useTranslations } from "#translations";
import { Artwork } from "@/app/_components/artwork";
import { formatNumber } from "@/app/_components/dates";
import { useDisplayName } from "@/app/_components/display-name";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import type { ListedPlaylist } from "@/lib/api/types";
import { visibilityLabel } from "./playlist-labels";

const HEAD = "h-11 pr-6 text-left text-t-13 font-normal text-ink-3";

/** Playlists as lines with serif names. */
export const PlaylistTable = memo(function PlaylistTable({ playlists }: { playlists: ListedPlaylist[] }) {
  const t = useTranslations("playlists");
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <colgroup>
        <col className="w-[60px] sm:w-[72px]" />
        <col />
        <col className="w-[22%] max-sm:hidden lg:w-[30%]" />
        <col className="w-[96px] max-sm:hidden" />
        <col className="w-[134px] max-tablet:hidden" />
        <col className="w-[34px]" />
      </colgroup>
      <thead className="max-sm:hidden">
        <tr>
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.cover")}</span>
          </th>
          <th scope="col" className={HEAD}>
            {t("columns.name")}
          </th>
          <th scope="col" className={HEAD}>
            {t("columns.by")}
          </th>
          <th scope="col" className={`${HEAD} text-right!`}>
            {t("columns.entries")}
          </th>
          <th scope="col" className={`${HEAD} text-right! max-tablet:hidden`}>
            {t("columns.shown")}
          </th>
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.open")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {playlists.map((playlist) => (
          <PlaylistLine key={playlist.id} playlist={playlist} />
        ))}
      </tbody>
    </table>
  );
});

const CELL = "h-[72px] border-t border-line pr-6 text-ink-2";

const PlaylistLine = memo(function PlaylistLine({ playlist }: { playlist: ListedPlaylist }) {
  const t = useTranslations("playlists");
  const { id, image, owner, kind, total, url } = playlist;
  const name = useDisplayName()(playlist.name);
  return (
    <tr className="last:[&>td]:border-b max-sm:first:[&>td]:border-t-0">
      <td className={`${CELL} pr-0!`}>
        <Artwork src={image} size={48} kind="playlist" />
      </td>
      <td className={CELL}>
        <Link
          href={`/playlists/${id}`}
          prefetch={false}
          title={name}
          className="block truncate pt-1 font-serif text-t-20/tight tracking-[-0.01em] text-ink"
        >
          {name}
        </Link>
        {total !== null && (
          <p className="truncate text-t-13 tabular-nums sm:hidden">{t("entries", { total })}</p>
        )}
      </td>
      <td className={`${CELL} truncate max-sm:hidden`}>{kind === "own" ? t("you") : owner.name}</td>
      <td className={`${CELL} text-right tabular-nums max-sm:hidden`}>
        {total !== null && formatNumber(total)}
      </td>
      <td className={`${CELL} text-right text-t-13 max-tablet:hidden`}>{visibilityLabel(t, playlist)}</td>
      <td className={`${CELL} pr-0!`}>
        <SpotifyArrowLink href={url} name={name} className="mr-0! justify-end! pr-0!" />
      </td>
    </tr>
  );
});
