"use client";

import { useTranslations } from "#translations";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { usePins } from "@/lib/client/pins";
import { FETCH_ONCE, useApi } from "@/lib/client/use-api";
import { EAGER_TILES } from "../../_components/artwork";
import { Shelf } from "../../_components/shelf";
import { Tile } from "../../_components/tile";

type Props = {
  /** The first playlists in Spotify's order. */
  playlists: ListedPlaylist[];
  /** How many are shown. */
  limit: number;
};

/** A shelf of playlists, the pinned ones first. All playlists are read only if a pinned one is not among the first. */
export function PlaylistTiles({ playlists, limit }: Props) {
  const pins = usePins().pins.slice(0, limit);
  const isMissing = pins.some((id) => !playlists.some((one) => one.id === id));
  const { data } = useApi<{ playlists: ListedPlaylist[] }>(isMissing ? apiPaths.playlists : null, FETCH_ONCE);
  const metaOf = usePlaylistMeta();
  const all = data?.playlists ?? playlists;
  const pinned = pins.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const shown = [...pinned, ...all.filter(({ id }) => !pins.includes(id))].slice(0, limit);

  return (
    <Shelf>
      {shown.map((playlist, index) => (
        <Tile
          key={playlist.id}
          name={playlist.name}
          image={playlist.image}
          url={playlist.url}
          href={`/playlists/${playlist.id}`}
          meta={metaOf(playlist, pins.includes(playlist.id))}
          kind="playlist"
          eager={index < EAGER_TILES}
        />
      ))}
    </Shelf>
  );
}

/** Returns a function that names the facts below a playlist's name: pinned, its length, and whose it is. */
function usePlaylistMeta() {
  const t = useTranslations("home.playlists");
  return ({ total, kind, owner }: ListedPlaylist, isPinned: boolean): string =>
    [
      isPinned && t("pinned"),
      total !== null && t("entries", { count: total }),
      kind !== "own" && !isPinned && owner.name,
    ]
      .filter(Boolean)
      .join(t("separator"));
}
