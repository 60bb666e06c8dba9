import { memo } from "react";
import { useTranslations } from "#translations";
import { EAGER_TILES } from "@/app/_components/artwork";
import { TILE_CELL } from "@/app/_components/cover-grid";
import { Tile } from "@/app/_components/tile";
import type { ListedPlaylist } from "@/lib/api/types";
import { playlistMeta } from "./playlist-labels";

/** Five covers per row, fewer on narrow screens. */
export const GRID =
  "grid grid-cols-2 gap-x-4 gap-y-6 pt-8 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-8 sm:pt-12 md:grid-cols-4 lg:grid-cols-5";

/** Playlists as a grid of covers. */
export const PlaylistGrid = memo(function PlaylistGrid({ playlists }: { playlists: ListedPlaylist[] }) {
  const t = useTranslations("playlists");
  return (
    <ul className={GRID}>
      {playlists.map((playlist, index) => (
        <li key={playlist.id} className={TILE_CELL}>
          <PlaylistTile playlist={playlist} meta={playlistMeta(t, playlist)} eager={index < EAGER_TILES} />
        </li>
      ))}
    </ul>
  );
});

type TileProps = { playlist: ListedPlaylist; meta: string; eager: boolean };

const PlaylistTile = memo(function PlaylistTile({ playlist, ...rest }: TileProps) {
  const { id, name, image, url } = playlist;
  return <Tile name={name} image={image} url={url} href={`/playlists/${id}`} kind="playlist" {...rest} />;
});
