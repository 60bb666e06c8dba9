import { entryAddition, entryMove, entryRemoval, entryReplacement } from "@/lib/api/bodies";
import { entriesQuery, parseQuery } from "@/lib/api/params";
import { jsonMutation, jsonRoute } from "@/lib/api/route-handler";
import { entriesShape } from "@/lib/api/schemas/music";
import { versionResponse } from "@/lib/api/schemas/responses";
import { getEntries } from "@/lib/data/playlist-items";
import { addEntries, moveEntries, removeEntries, replaceEntries } from "@/lib/data/playlist-mutations";

type Context = RouteContext<"/api/v1/playlists/[id]/entries">;

/** Returns 50 entries of a playlist: `?snapshot=…&offset=…`, response an `EntriesView`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  return getEntries({ id: (await params).id, ...parseQuery(request, entriesQuery) });
}, entriesShape);

/** Adds entries: `{uris, position?, snapshot?}`, response `{snapshot}`. */
export const POST = jsonMutation(
  entryAddition,
  async (items, { params }: Context) => addEntries((await params).id, items),
  versionResponse,
);

/** Moves entries: `{from, length?, before, snapshot}`, response `{snapshot}`. */
export const PATCH = jsonMutation(
  entryMove,
  async (move, { params }: Context) => moveEntries((await params).id, move),
  versionResponse,
);

/** Replaces all entries: `{uris, snapshot}`, response `{snapshot}`. */
export const PUT = jsonMutation(
  entryReplacement,
  async (replacement, { params }: Context) => replaceEntries((await params).id, replacement),
  versionResponse,
);

/** Removes every entry of some URIs: `{uris, snapshot?}`, response `{snapshot}`. */
export const DELETE = jsonMutation(
  entryRemoval,
  async (removal, { params }: Context) => removeEntries((await params).id, removal),
  versionResponse,
);
