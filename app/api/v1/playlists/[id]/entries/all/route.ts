import { ndjsonResponse } from "@/lib/api/ndjson";
import { allEntriesQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { streamEntries } from "@/lib/data/playlist-items";

/**
 * Returns all entries of a playlist as NDJSON: the total, pages as `EntriesView`, then `{"done":true}` or an
 * error.
 */
export const GET = jsonRoute(
  async (request, { params }: RouteContext<"/api/v1/playlists/[id]/entries/all">) => {
    const { snapshot } = parseQuery(request, allEntriesQuery);
    const { total, pages } = await streamEntries({ id: (await params).id, snapshot }, request.signal);
    return ndjsonResponse(request, { total }, pages);
  },
  null,
);
