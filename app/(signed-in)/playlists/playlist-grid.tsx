import { memo } from "react";
import { useTranslations } from "#translations";
import { Tile } from "@/app/_components/tile";
import type { PlaylistView } from "@/lib/views";
import { playlistMeta } from "./playlist-words";

/** Five covers across, fewer where there is less room. */
export const GRID =
  "grid grid-cols-2 gap-x-4 gap-y-6 pt-8 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-8 sm:pt-12 md:grid-cols-4 lg:grid-cols-5";

/** On a phone; in a wider window the others come a moment later. */
const SEEN_AT_ONCE = 2;

// The browser skips tiles out of sight. That clips what stands outside them (ring, shadow): hence the padding.
const CELL =
  "-m-2 min-w-0 p-2 [contain-intrinsic-size:auto_280px] [content-visibility:auto] hover:[content-visibility:visible]";

/** Playlists as covers. */
export const PlaylistGrid = memo(function PlaylistGrid({ playlists }: { playlists: PlaylistView[] }) {
  const t = useTranslations("playlists");
  return (
    <ul className={GRID}>
      {playlists.map((playlist, index) => (
        <li key={playlist.id} className={CELL}>
          <PlaylistTile playlist={playlist} meta={playlistMeta(t, playlist)} eager={index < SEEN_AT_ONCE} />
        </li>
      ))}
    </ul>
  );
});

type TileProps = { playlist: PlaylistView; meta: string; eager: boolean };

const PlaylistTile = memo(function PlaylistTile({ playlist, ...rest }: TileProps) {
  const { id, name, image, url } = playlist;
  return <Tile name={name} image={image} url={url} href={`/playlists/${id}`} kind="playlist" {...rest} />;
});
