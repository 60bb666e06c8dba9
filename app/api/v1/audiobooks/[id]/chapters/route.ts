import { chaptersQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { chaptersResponse } from "@/lib/api/schemas/responses";
import { getChapters } from "@/lib/data/spoken";

type Context = RouteContext<"/api/v1/audiobooks/[id]/chapters">;

/** Returns 50 chapters of an audiobook: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const { offset } = parseQuery(request, chaptersQuery);
  const { value, ...age } = await getChapters((await params).id, offset);
  return { ...value, ...age };
}, chaptersResponse);
