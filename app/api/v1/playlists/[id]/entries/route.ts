import { jsonRoute } from "@/lib/api";
import { getEntries } from "@/lib/data/entries";
import { parseOffset, parseSnapshot } from "@/lib/data/entries-request";

/** 50 entries of a playlist: `?snapshot=…&offset=…`, answers an `EntriesView`. */
export const GET = jsonRoute(async (request, { params }: RouteContext<"/api/v1/playlists/[id]/entries">) => {
  const query = new URL(request.url).searchParams;
  return getEntries({ id: (await params).id, snapshot: parseSnapshot(query), offset: parseOffset(query) });
});
