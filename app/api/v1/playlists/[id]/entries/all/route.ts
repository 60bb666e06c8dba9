import { ndjsonResponse } from "@/lib/api/ndjson";
import { parseSnapshot } from "@/lib/api/playlist-item-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { streamEntries } from "@/lib/data/playlist-items";

/** All entries of a playlist as JSON lines: the total, pages as `EntriesView`, then `{"done":true}` or an error. */
export const GET = jsonRoute(
  async (request, { params }: RouteContext<"/api/v1/playlists/[id]/entries/all">) => {
    const snapshot = parseSnapshot(new URL(request.url).searchParams);
    const { total, pages } = await streamEntries({ id: (await params).id, snapshot }, request.signal);
    return ndjsonResponse(request, { total }, pages);
  },
  null,
);
