import { Hono, type MiddlewareHandler } from "hono";
import type { Playlist } from "../catalog/playlists";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { changeablePlaylist, type PlaylistContext } from "./playlist-access";
import { newEntries } from "./playlist-entries";
import {
  readAddition,
  readChange,
  readOldAddition,
  readOldChange,
  readOldRemoval,
  readRemoval,
} from "./playlist-item-bodies";
import { OLD_PROFILES, only } from "./profiles";

const MAX_ENTRIES = 10_000;
const MAX_URIS_PER_REQUEST = 100;

type Bodies = { addition: typeof readAddition; change: typeof readChange; removal: typeof readRemoval };

const NEW_BODIES: Bodies = { addition: readAddition, change: readChange, removal: readRemoval };
const OLD_BODIES: Bodies = { addition: readOldAddition, change: readOldChange, removal: readOldRemoval };

/** `POST`, `PUT` and `DELETE /playlists/{id}/items`, and the same under `/tracks` in profiles with the old names. */
export function playlistItemRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const everywhere: MiddlewareHandler<Environment> = (_, next) => next();
  const paths = [
    { path: "/playlists/:id/items", guard: everywhere, read: NEW_BODIES },
    { path: "/playlists/:id/tracks", guard: only(world, OLD_PROFILES), read: OLD_BODIES },
  ] as const;

  for (const { path, guard, read } of paths) {
    routes.post(path, guard, async (c) => c.json(await add(world, c, read), 201));
    routes.put(path, guard, async (c) => c.json(await replaceOrReorder(world, c, read)));
    routes.delete(path, guard, async (c) => c.json(await remove(world, c, read)));
  }

  return routes;
}

async function add(world: EmulatorState, c: PlaylistContext, read: Bodies) {
  const playlist = changeablePlaylist(world, c);
  const { uris, position } = await read.addition(c);
  const count = world.playlists.count(playlist);
  if (uris.length > MAX_URIS_PER_REQUEST)
    throw apiError(400, "You can add a maximum of 100 tracks per request.");
  if (position !== undefined && position > count) throw apiError(400, "Index out of bounds");
  const entries = newEntries(world, c.var.caller.person, uris);
  if (count + entries.length > MAX_ENTRIES) throw apiError(403, "Playlist size limit reached");
  world.playlists.insert(playlist, position ?? count, entries);
  return newSnapshot(world, playlist);
}

async function replaceOrReorder(world: EmulatorState, c: PlaylistContext, read: Bodies) {
  const playlist = changeablePlaylist(world, c);
  const change = await read.change(c);
  if ("uris" in change) return replace(world, c, { playlist, ...change });
  const { range_start, insert_before, range_length, snapshot_id } = change;
  const count = countIn(world, playlist, snapshot_id);
  if (Math.max(range_start + range_length, insert_before) > count) throw apiError(400, "Index out of bounds");
  const move = { start: range_start, length: range_length, before: insert_before };
  world.playlists.move(playlist, move, snapshot_id);
  return newSnapshot(world, playlist);
}

function replace(
  world: EmulatorState,
  c: PlaylistContext,
  { playlist, uris }: { playlist: Playlist; uris: string[] },
) {
  if (uris.length > MAX_URIS_PER_REQUEST)
    throw apiError(400, "You can add a maximum of 100 tracks per request.");
  world.playlists.replace(playlist, newEntries(world, c.var.caller.person, uris));
  return newSnapshot(world, playlist);
}

async function remove(world: EmulatorState, c: PlaylistContext, read: Bodies) {
  const playlist = changeablePlaylist(world, c);
  const { uris, snapshot } = await read.removal(c);
  if (uris.length > MAX_URIS_PER_REQUEST)
    throw apiError(400, "You can remove a maximum of 100 tracks per request.");
  // As at Spotify, a local file rejects the whole call.
  const wrong = uris.find((uri) => !/^spotify:(track|episode):./.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  countIn(world, playlist, snapshot);
  world.playlists.remove(playlist, new Set(uris), snapshot);
  return newSnapshot(world, playlist);
}

/** Returns the number of entries of a version. Throws a 400 for an unknown `snapshot_id`. */
function countIn(world: EmulatorState, playlist: Playlist, snapshot: string | undefined): number {
  const count = world.playlists.countIn(playlist, snapshot);
  if (count === undefined) throw apiError(400, "Invalid snapshot id");
  return count;
}

function newSnapshot(world: EmulatorState, playlist: Playlist) {
  return { snapshot_id: world.playlists.snapshot(playlist) };
}
