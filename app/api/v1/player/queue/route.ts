import { jsonRoute } from "@/lib/api/route-handler";
import { queueResponse } from "@/lib/api/schemas/player-responses";
import { getQueue } from "@/lib/data/player";

/** What is heard and what comes next: `{current, next, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value, ...age } = await getQueue();
  return { ...value, ...age };
}, queueResponse);
