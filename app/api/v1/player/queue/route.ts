import { jsonRoute } from "@/lib/api/route-handler";
import { queueResponse } from "@/lib/api/schemas/player";
import { getQueue } from "@/lib/data/player";

/** Returns the current item and the queue: `{current, next, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value, ...age } = await getQueue();
  return { ...value, ...age };
}, queueResponse);
