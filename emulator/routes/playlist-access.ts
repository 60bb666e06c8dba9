import type { Context } from "hono";
import { isId } from "../catalog/ids";
import type { Playlist } from "../catalog/playlists";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { Caller, Environment } from "./context";

/** A request whose path names a playlist. */
export type PlaylistContext = Context<Environment, "/playlists/:id">;

/** The playlist that a request names, if its caller may know of it: 400, 404 or 403 otherwise. */
export function findPlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const id = c.req.param("id");
  if (!isId(id)) throw apiError(400, "invalid id");
  const playlist = world.playlists.get(id);
  if (!playlist) throw apiError(404, "Resource not found");
  if (playlist.public) return playlist;
  if (!takesPart(playlist, c.var.caller)) throw apiError(404, "Resource not found");
  return playlist;
}

/** The same for reading, which wants a scope unless the playlist is public. */
export function readablePlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = findPlaylist(world, c);
  if (playlist.public) return playlist;
  demand(c, playlist.collaborative ? "playlist-read-collaborative" : "playlist-read-private");
  return playlist;
}

/** The same for changing entries: the owner and collaborators may, with the scope for its publicness. */
export function changeablePlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = findPlaylist(world, c);
  demand(c, modifyScope(playlist.public));
  if (!takesPart(playlist, c.var.caller)) throw apiError(403, "Forbidden");
  return playlist;
}

/** The same for what only the owner may change: details and picture. */
export function ownPlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = changeablePlaylist(world, c);
  if (playlist.owner.id !== c.var.caller.person.id) throw apiError(403, "Forbidden");
  return playlist;
}

/** Refuses a caller without the scope that changing a playlist of this publicness needs. */
export function demandModifyScope(c: Context<Environment>, isPublic: boolean): void {
  demand(c, modifyScope(isPublic));
}

/**
 * Whether the contents are for the caller: in Development Mode only the owner's and the collaborators'.
 * Spotify docs: references/changes/february-2026.
 */
export function maySeeContents(world: EmulatorState, playlist: Playlist, caller: Caller): boolean {
  return hasOldFields(world) || takesPart(playlist, caller);
}

function takesPart({ owner, collaborators }: Playlist, { person }: Caller): boolean {
  return [owner, ...collaborators].some(({ id }) => id === person.id);
}

function modifyScope(isPublic: boolean): string {
  return isPublic ? "playlist-modify-public" : "playlist-modify-private";
}

function demand(c: Context<Environment>, scope: string): void {
  if (!c.var.caller.scopes.includes(scope)) throw apiError(403, "Insufficient client scope");
}
