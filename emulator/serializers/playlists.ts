import type { Playlist } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { PlaylistFace, SimplePlaylist } from "../types/playlists";
import { playlistImages } from "./images";
import { linksOf } from "./links";
import { ownerObject } from "./users";

/** Under which names a playlist's contents go: the old ones are lost in Development Mode. */
export type ContentsNames = { list: "items" | "tracks"; content: "item" | "track" };

/** Spotify docs: references/changes/february-2026. */
export const NEW_NAMES: ContentsNames = { list: "items", content: "item" };

/** The names until then, and still for apps with all rights. */
export const OLD_NAMES: ContentsNames = { list: "tracks", content: "track" };

/** The names that playlist objects bear in the profile of the day. */
export function contentsNames(world: EmulatorState): ContentsNames {
  return hasOldFields(world) ? OLD_NAMES : NEW_NAMES;
}

/** What a playlist says of itself, without its contents. */
export function playlistFace(world: EmulatorState, playlist: Playlist): PlaylistFace {
  return {
    collaborative: playlist.collaborative,
    description: playlist.description,
    ...linksOf(world.origin, "playlist", playlist.id),
    id: playlist.id,
    images: playlistImages(world, playlist.id, playlist.picture),
    name: playlist.name,
    owner: ownerObject(world.origin, playlist.owner),
    primary_color: null,
    public: playlist.public,
    snapshot_id: world.playlists.snapshot(playlist),
  };
}

/** A playlist as listed: its contents are counted. */
export function playlistObject(world: EmulatorState, playlist: Playlist): SimplePlaylist {
  const face = playlistFace(world, playlist);
  const { list } = contentsNames(world);
  const contents = { href: `${face.href}/${list}`, total: world.playlists.count(playlist) };
  return list === "items" ? { ...face, items: contents } : { ...face, tracks: contents };
}
