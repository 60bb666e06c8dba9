import { jsonRoute } from "@/lib/api/route-handler";
import { recentResponse } from "@/lib/api/schemas/responses";
import { getRecent } from "@/lib/data/me";

/** Returns the last plays: `{plays, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: plays, asOf, stale } = await getRecent();
  return { plays, asOf, stale };
}, recentResponse);
