import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { libraryPlaylistsResponse } from "@/lib/api/schemas/library-playlists";
import { getLibraryPlaylists } from "@/lib/data/library-playlists";

/** Returns 50 playlists with their snapshots, uncached: `?offset=…`. */
export const GET = jsonRoute(
  async (request) => getLibraryPlaylists(parseQuery(request, savedQuery).offset),
  libraryPlaylistsResponse,
);
