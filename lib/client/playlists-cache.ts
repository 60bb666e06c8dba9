import type { ListedPlaylist } from "@/lib/api/types";
import type { AgedResponse } from "./use-api";

/** All playlists, with their age. */
export type PlaylistsCache = AgedResponse<{ playlists: ListedPlaylist[] }>;

/** What can be said of a playlist. */
export type Details = { name: string; description: string; isPublic: boolean };

/**
 * A shelf after a change made here: newer than what it came from, older than whatever is read from now on. By the server's clock, which
 * need not be this browser's.
 */
function changed(shelf: PlaylistsCache, playlists: ListedPlaylist[]): PlaylistsCache {
  return { ...shelf, playlists, asOf: shelf.asOf + 1 };
}

/** Which of two shelves is the later. */
export function newer(one: PlaylistsCache, other: PlaylistsCache | undefined): PlaylistsCache {
  return other && other.asOf >= one.asOf ? other : one;
}

/** With a playlist in front, where new ones stand. */
export function addPlaylist(shelf: PlaylistsCache, playlist: ListedPlaylist): PlaylistsCache {
  return changed(shelf, [playlist, ...shelf.playlists.filter(({ id }) => id !== playlist.id)]);
}

export function withoutPlaylist(shelf: PlaylistsCache, gone: string): PlaylistsCache {
  return changed(
    shelf,
    shelf.playlists.filter(({ id }) => id !== gone),
  );
}

/** With one playlist said to be otherwise. */
export function updateDetails(
  shelf: PlaylistsCache,
  id: string,
  details: Partial<ListedPlaylist>,
): PlaylistsCache {
  return changed(
    shelf,
    shelf.playlists.map((one) => (one.id === id ? { ...one, ...details } : one)),
  );
}

/** With more entries in one playlist, fewer where `by` is negative. */
export function adjustTotal(shelf: PlaylistsCache, id: string, by: number): PlaylistsCache {
  const total = shelf.playlists.find((one) => one.id === id)?.total ?? null;
  return total === null ? shelf : updateDetails(shelf, id, { total: Math.max(0, total + by) });
}

/** A playlist that was just made, or is being made while it has no id. */
export function newPlaylist(id: string, { name, description, isPublic }: Details): ListedPlaylist {
  const url = id ? `https://open.spotify.com/playlist/${id}` : "https://open.spotify.com/";
  const owner = { id: "", name: "", url: null };
  return { id, name, description, isPublic, image: null, owner, kind: "own", total: 0, url };
}
