import { jsonRoute } from "@/lib/api/route-handler";
import { playerResponse } from "@/lib/api/schemas/player-responses";
import { getPlayer } from "@/lib/data/player";

/** What the player does: `{player, asOf, stale}`; null where nothing plays anywhere. */
export const GET = jsonRoute(async () => {
  const { value: player, ...age } = await getPlayer();
  return { player, ...age };
}, playerResponse);
