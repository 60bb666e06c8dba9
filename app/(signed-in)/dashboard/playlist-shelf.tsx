import Link from "next/link";
import { useTranslations } from "#translations";
import type { ListedPlaylist } from "@/lib/api/types";
import { getPlaylistsStart } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { StaleNotice } from "../../_components/stale-notice";
import { PlaylistTiles } from "./playlist-tiles";

/** One row; a link opens the page of all playlists. */
export const SHELF_TILES = 5;

/** The user's first playlists in Spotify's order, after the pinned ones. */
export async function PlaylistShelf() {
  const shelf = await toResult(getPlaylistsStart());
  if (!shelf.ok) return <ErrorState failure={shelf.failure} feature="playlists" />;

  const t = await getTranslations("home");
  const playlists = shelf.value.playlists.map(({ snapshot, ...shown }): ListedPlaylist => shown);
  if (playlists.length === 0)
    return <EmptyState title={t("playlists.none.title")}>{t("playlists.none.sentence")}</EmptyState>;

  return (
    <>
      <PlaylistTiles playlists={playlists} limit={SHELF_TILES} />
      <StaleNotice asOf={shelf.asOf} stale={shelf.stale} className="mt-4" />
    </>
  );
}

/** The link to all playlists, with their number. */
export async function AllPlaylists() {
  const shelf = await toResult(getPlaylistsStart());
  return <AllPlaylistsLink total={shelf.ok ? shelf.value.total : null} />;
}

/** The same link, without the number while `total` is null. */
export function AllPlaylistsLink({ total }: { total: number | null }) {
  const t = useTranslations("home");

  return (
    <Link href="/playlists" prefetch={false}>
      {total ? t("playlists.allOf", { count: total }) : t("playlists.all")}
    </Link>
  );
}
