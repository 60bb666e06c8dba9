import { checkDownload, fileResponse } from "@/lib/api/file-response";
import { exportQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { exportPlaylist } from "@/lib/data/playlist-export";

/** Returns a playlist as a file to save: `?format=csv|json|m3u8|xspf|jspf|txt`. */
export const GET = jsonRoute(async (request, { params }: RouteContext<"/api/v1/playlists/[id]/export">) => {
  const { format } = parseQuery(request, exportQuery);
  checkDownload(request);
  return fileResponse(await exportPlaylist((await params).id, format, request.signal));
}, null);
