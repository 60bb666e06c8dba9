import type { Playlist } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { PlaylistFace, SimplePlaylist } from "../types/playlists";
import { playlistImages } from "./images";
import { linksOf } from "./links";
import { shownDescription, shownSnapshot } from "./playlist-quirks";
import { ownerObject } from "./users";

/** Field names of a playlist's contents. Development Mode does not have the old ones. */
export type ContentsNames = { list: "items" | "tracks"; content: "item" | "track" };

/** Spotify docs: references/changes/february-2026. */
export const NEW_NAMES: ContentsNames = { list: "items", content: "item" };

/** Field names before that change, still in use in the profiles with old fields. */
export const OLD_NAMES: ContentsNames = { list: "tracks", content: "track" };

/** Returns the field names of playlist objects in the current profile. */
export function contentsNames(world: EmulatorState): ContentsNames {
  return hasOldFields(world) ? OLD_NAMES : NEW_NAMES;
}

/** Returns a playlist without its contents. */
export function playlistFace(world: EmulatorState, playlist: Playlist): PlaylistFace {
  return {
    collaborative: playlist.collaborative,
    description: shownDescription(world, playlist),
    ...linksOf(world.origin, "playlist", playlist.id),
    id: playlist.id,
    images: playlistImages(world, playlist.id, playlist.picture),
    name: playlist.name,
    owner: ownerObject(world.origin, playlist.owner),
    primary_color: null,
    public: playlist.public,
    snapshot_id: shownSnapshot(world, playlist),
  };
}

/** Returns a playlist as in lists, with the number of its entries. */
export function playlistObject(world: EmulatorState, playlist: Playlist): SimplePlaylist {
  const face = playlistFace(world, playlist);
  const { list } = contentsNames(world);
  const contents = { href: `${face.href}/${list}`, total: world.playlists.count(playlist) };
  return list === "items" ? { ...face, items: contents } : { ...face, tracks: contents };
}
