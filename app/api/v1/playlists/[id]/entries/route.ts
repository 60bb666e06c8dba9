import { entryAddition, entryMove, entryRemoval } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { parseOffset, parseSnapshot } from "@/lib/api/playlist-item-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { entriesShape } from "@/lib/api/schemas/music";
import { versionResponse } from "@/lib/api/schemas/responses";
import { getEntries } from "@/lib/data/playlist-items";
import { addEntries, moveEntries, removeEntries } from "@/lib/data/playlist-mutations";

type Context = RouteContext<"/api/v1/playlists/[id]/entries">;

/** 50 entries of a playlist: `?snapshot=…&offset=…`, answers an `EntriesView`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const query = new URL(request.url).searchParams;
  return getEntries({ id: (await params).id, snapshot: parseSnapshot(query), offset: parseOffset(query) });
}, entriesShape);

/** Adds entries: `{uris, position?}`, answers `{snapshot}`. */
export const POST = jsonMutation(
  entryAddition,
  async (items, { params }: Context) => addEntries((await params).id, items),
  versionResponse,
);

/** Moves entries: `{from, length?, before, snapshot}`, answers `{snapshot}`. */
export const PATCH = jsonMutation(
  entryMove,
  async (move, { params }: Context) => moveEntries((await params).id, move),
  versionResponse,
);

/** Removes every entry of some URIs: `{uris, snapshot}`, answers `{snapshot}`. */
export const DELETE = jsonMutation(
  entryRemoval,
  async (removal, { params }: Context) => removeEntries((await params).id, removal),
  versionResponse,
);
