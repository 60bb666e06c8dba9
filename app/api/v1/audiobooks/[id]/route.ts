import { jsonRoute } from "@/lib/api/route-handler";
import { audiobookResponse } from "@/lib/api/schemas/responses";
import { getAudiobook } from "@/lib/data/spoken";

/** Returns an audiobook and its first chapters: `{audiobook, chapters, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/audiobooks/[id]">) => {
  const { value, ...age } = await getAudiobook((await params).id);
  return { ...value, ...age };
}, audiobookResponse);
