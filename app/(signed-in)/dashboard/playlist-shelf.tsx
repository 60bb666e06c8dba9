import Link from "next/link";
import { useTranslations } from "#translations";
import type { PlaylistView } from "@/lib/api/types";
import { getPlaylistsStart } from "@/lib/data/playlists";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { EAGER_TILES } from "../../_components/above-the-fold";
import { EmptyState } from "../../_components/empty-state";
import { ErrorState } from "../../_components/error-state";
import { Shelf } from "../../_components/shelf";
import { StaleNotice } from "../../_components/stale-notice";
import { Tile } from "../../_components/tile";

/** Two rows; the page of all playlists is a link away. */
export const SHELF_TILES = 10;

function meta({ total, kind, owner }: PlaylistView, t: ReturnType<typeof useTranslations<"home">>) {
  const entries = total === null ? "" : t("playlists.entries", { count: total });
  if (kind === "own") return entries;
  return entries ? t("playlists.entriesBy", { entries, owner: owner.name }) : owner.name;
}

/** The first of the person's playlists, as Spotify orders them. */
export async function PlaylistShelf() {
  const shelf = await toResult(getPlaylistsStart());
  if (!shelf.ok) return <ErrorState failure={shelf.failure} feature="playlists" />;

  const t = await getTranslations("home");
  const { playlists } = shelf.value;
  if (playlists.length === 0)
    return <EmptyState title={t("playlists.none.title")}>{t("playlists.none.sentence")}</EmptyState>;

  return (
    <>
      <Shelf>
        {playlists.slice(0, SHELF_TILES).map((playlist, index) => (
          <Tile
            key={playlist.id}
            name={playlist.name}
            image={playlist.image}
            url={playlist.url}
            href={`/playlists/${playlist.id}`}
            meta={meta(playlist, t)}
            kind="playlist"
            eager={index < EAGER_TILES}
          />
        ))}
      </Shelf>
      <StaleNotice asOf={shelf.asOf} stale={shelf.stale} className="mt-4" />
    </>
  );
}

/** The link to all playlists, with their number once it is known. */
export async function AllPlaylists() {
  const shelf = await toResult(getPlaylistsStart());
  return <AllPlaylistsLink total={shelf.ok ? shelf.value.total : null} />;
}

/** The same link while the number is not known. */
export function AllPlaylistsLink({ total }: { total: number | null }) {
  const t = useTranslations("home");

  return (
    <Link href="/playlists" prefetch={false}>
      {total ? t("playlists.allOf", { count: total }) : t("playlists.all")}
    </Link>
  );
}
