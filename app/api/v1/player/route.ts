import { jsonRoute } from "@/lib/api/route-handler";
import { playerResponse } from "@/lib/api/schemas/player";
import { getPlayer } from "@/lib/data/player";

/** Returns the player state: `{player, asOf, stale}`; null if nothing plays anywhere. */
export const GET = jsonRoute(async () => {
  const { value: player, ...age } = await getPlayer();
  return { player, ...age };
}, playerResponse);
