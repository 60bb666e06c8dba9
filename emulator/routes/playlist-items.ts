import { Hono, type MiddlewareHandler } from "hono";
import type { Playlist } from "../catalog/playlists";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";
import { readJson } from "./json-body";
import { changeablePlaylist, type PlaylistContext } from "./playlist-access";
import { newEntries } from "./playlist-entries";
import {
  kindOfChange,
  type Removal,
  readAddition,
  readOldRemoval,
  readRemoval,
  reorder,
  replacement,
} from "./playlist-item-bodies";
import { OLD, only } from "./profiles";

const LARGEST = 10_000;
const PER_REQUEST = 100;

/** `POST`, `PUT` and `DELETE /playlists/{id}/items`, and the same under `/tracks` where apps keep the old names. */
export function playlistItemRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();
  const everywhere: MiddlewareHandler<Environment> = (_, next) => next();
  const paths = [
    { path: "/playlists/:id/items", guard: everywhere, readRemoval },
    { path: "/playlists/:id/tracks", guard: only(world, OLD), readRemoval: readOldRemoval },
  ] as const;

  for (const { path, guard, readRemoval } of paths) {
    routes.post(path, guard, async (c) => c.json(await add(world, c), 201));
    routes.put(path, guard, async (c) => c.json(await replaceOrReorder(world, c)));
    routes.delete(path, guard, async (c) => c.json(await remove(world, c, readRemoval)));
  }

  return routes;
}

async function add(world: EmulatorState, c: PlaylistContext) {
  const playlist = changeablePlaylist(world, c);
  const { uris, position } = await readAddition(c);
  const count = world.playlists.count(playlist);
  if (uris.length > PER_REQUEST) throw apiError(400, "You can add a maximum of 100 tracks per request.");
  if (position !== undefined && position > count) throw apiError(400, "Index out of bounds");
  const entries = newEntries(world, c.var.caller.person, uris);
  if (count + entries.length > LARGEST) throw apiError(403, "Playlist size limit reached");
  world.playlists.insert(playlist, position ?? count, entries);
  return newSnapshot(world, playlist);
}

async function replaceOrReorder(world: EmulatorState, c: PlaylistContext) {
  const playlist = changeablePlaylist(world, c);
  const { uris, range_start: start } = await readJson(c, kindOfChange);
  if (uris !== undefined && start !== undefined)
    throw apiError(400, "Items can be replaced or reordered, not both in one request");
  if (start === undefined) return replace(world, c, playlist);
  const { range_start, insert_before, range_length, snapshot_id } = await readJson(c, reorder);
  const count = countIn(world, playlist, snapshot_id);
  if (Math.max(range_start + range_length, insert_before) > count) throw apiError(400, "Index out of bounds");
  const move = { start: range_start, length: range_length, before: insert_before };
  world.playlists.move(playlist, move, snapshot_id);
  return newSnapshot(world, playlist);
}

async function replace(world: EmulatorState, c: PlaylistContext, playlist: Playlist) {
  const { uris } = await readJson(c, replacement);
  if (uris.length > PER_REQUEST) throw apiError(400, "You can add a maximum of 100 tracks per request.");
  world.playlists.replace(playlist, newEntries(world, c.var.caller.person, uris));
  return newSnapshot(world, playlist);
}

async function remove(
  world: EmulatorState,
  c: PlaylistContext,
  readBody: (c: PlaylistContext) => Promise<Removal>,
) {
  const playlist = changeablePlaylist(world, c);
  const { uris, snapshot } = await readBody(c);
  if (uris.length > PER_REQUEST) throw apiError(400, "You can remove a maximum of 100 tracks per request.");
  // A local file has the whole call refused, as Spotify does it.
  const wrong = uris.find((uri) => !/^spotify:(track|episode):./.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  countIn(world, playlist, snapshot);
  world.playlists.remove(playlist, new Set(uris), snapshot);
  return newSnapshot(world, playlist);
}

/** How many entries the version of a `snapshot_id` has; an unknown one is refused. */
function countIn(world: EmulatorState, playlist: Playlist, snapshot: string | undefined): number {
  const count = world.playlists.countIn(playlist, snapshot);
  if (count === undefined) throw apiError(400, "Invalid snapshot id");
  return count;
}

function newSnapshot(world: EmulatorState, playlist: Playlist) {
  return { snapshot_id: world.playlists.snapshot(playlist) };
}
