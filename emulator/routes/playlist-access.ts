import type { Context } from "hono";
import { isId } from "../catalog/ids";
import type { Playlist } from "../catalog/playlists";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { hasOldFields } from "../state/profiles";
import type { Caller, Environment } from "./context";

/** A request whose path names a playlist. */
export type PlaylistContext = Context<Environment, "/playlists/:id">;

/** Returns the requested playlist if the caller may see it. Throws a 400 or 404 otherwise. */
export function findPlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const id = c.req.param("id");
  if (!isId(id)) throw apiError(400, "invalid id");
  const playlist = world.playlists.get(id);
  if (!playlist) throw apiError(404, "Resource not found");
  if (playlist.public) return playlist;
  if (!takesPart(playlist, c.var.caller)) throw apiError(404, "Resource not found");
  return playlist;
}

/** Returns the requested playlist for reading, which needs a scope unless the playlist is public. */
export function readablePlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = findPlaylist(world, c);
  if (playlist.public) return playlist;
  requireScope(c, playlist.collaborative ? "playlist-read-collaborative" : "playlist-read-private");
  return playlist;
}

/** Returns the requested playlist for changing entries, if the caller is the owner or a collaborator with the scope. */
export function changeablePlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = findPlaylist(world, c);
  requireScope(c, modifyScope(playlist.public));
  if (!takesPart(playlist, c.var.caller)) throw apiError(403, "Forbidden");
  return playlist;
}

/** Returns the requested playlist for changing details and image, if the caller is the owner. */
export function ownPlaylist(world: EmulatorState, c: PlaylistContext): Playlist {
  const playlist = changeablePlaylist(world, c);
  if (playlist.owner.id !== c.var.caller.person.id) throw apiError(403, "Forbidden");
  return playlist;
}

/** Throws if the caller lacks the scope to change a public or a private playlist. */
export function demandModifyScope(c: Context<Environment>, isPublic: boolean): void {
  requireScope(c, modifyScope(isPublic));
}

/**
 * Returns whether the caller may see the contents: in Development Mode, only as the owner or a collaborator.
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

function requireScope(c: Context<Environment>, scope: string): void {
  if (!c.var.caller.scopes.includes(scope)) throw apiError(403, "Insufficient client scope");
}
