import { parseQuery, recordsQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { playlistRecordsResponse } from "@/lib/api/schemas/records";
import { getPlaylistRecords } from "@/lib/data/records";

/** Returns records of a playlist, uncached: `?offset=…`, response a `PlaylistRecordsView`. */
export const GET = jsonRoute(
  async (request, { params }: RouteContext<"/api/v1/playlists/[id]/records">) =>
    getPlaylistRecords((await params).id, parseQuery(request, recordsQuery).offset),
  playlistRecordsResponse,
);
