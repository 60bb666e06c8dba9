import "server-only";
import type { LibraryPlaylistsView } from "../api/types";
import { PLAYLISTS_PAGE } from "../spotify/constants";
import { readPlaylistsPage } from "../spotify/endpoints/playlists";
import { readOwnProfile } from "./me";
import { toPlaylist } from "./playlist-mapper";
import { requireUser, uncachedQuery } from "./query";

/**
 * Returns 50 playlists from an offset with their snapshots, past the cache: an old snapshot would hide a change. Budget: 1
 * call, and the profile's once in 6 hours.
 */
export async function getLibraryPlaylists(offset: number): Promise<LibraryPlaylistsView> {
  const caller = await requireUser("playlists");
  const [profile, page] = await Promise.all([
    readOwnProfile(caller),
    uncachedQuery(caller, (token) => readPlaylistsPage(token, offset)),
  ]);
  const playlists = page.items.map((raw) => {
    const { id, name, description, isPublic, kind, total, snapshot, owner } = toPlaylist(
      raw,
      profile.value.id,
    );
    return { id, name, description, isPublic, kind, total, snapshot, owner: owner.name, ownerId: owner.id };
  });
  const end = offset + PLAYLISTS_PAGE;
  const total = Math.max(page.total ?? 0, offset + playlists.length);
  // Spotify leaves out playlists of its own, so a page may have fewer than it counts.
  return { offset, total, next: end < total ? end : null, playlists };
}
