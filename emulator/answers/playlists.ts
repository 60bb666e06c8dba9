import type { Entry } from "../library/entries";
import type { Playlist } from "../library/playlists";
import type { PlaylistEntryObject, SimplePlaylist } from "../shapes/contents";
import type { World } from "../state/world";
import { playlistImages } from "./images";
import { linksOf } from "./links";
import { episodeObject } from "./shows";
import { localTrackObject, trackObject } from "./tracks";
import { adderObject, ownerObject } from "./users";

/** A playlist as listed. Its count is named `items`, not `tracks`: Spotify docs, references/changes/february-2026. */
export function playlistObject(world: World, playlist: Playlist): SimplePlaylist {
  const { origin, playlists } = world;
  const links = linksOf(origin, "playlist", playlist.id);
  return {
    collaborative: playlist.collaborators.length > 0,
    description: playlist.description,
    ...links,
    id: playlist.id,
    images: playlistImages(origin, playlist.picture),
    name: playlist.name,
    owner: ownerObject(origin, playlist.owner),
    primary_color: null,
    public: playlist.public,
    snapshot_id: playlists.snapshot(playlist),
    items: { href: `${links.href}/items`, total: playlists.count(playlist) },
  };
}

/** An entry of a playlist; a hole stays null. */
export function entryObject(world: World, entry: Entry | null): PlaylistEntryObject | null {
  if (!entry) return null;
  return {
    added_at: entry.addedAt,
    added_by: entry.addedBy && adderObject(world.origin, entry.addedBy),
    is_local: entry.content.kind === "local",
    primary_color: null,
    item: contentObject(world, entry.content),
    video_thumbnail: { url: null },
  };
}

function contentObject(world: World, content: Entry["content"]): PlaylistEntryObject["item"] {
  if (content.kind === "track") return trackObject(world, content.track);
  if (content.kind === "episode") return episodeObject(world, content.episode);
  return content.kind === "local" ? localTrackObject(content.file) : null;
}
