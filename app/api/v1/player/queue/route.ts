import { jsonRoute } from "@/lib/api";
import { queueAnswer } from "@/lib/contract/player-answers";
import { getQueue } from "@/lib/data/player";

/** What is heard and what comes next: `{current, next, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value, ...age } = await getQueue();
  return { ...value, ...age };
}, queueAnswer);
