import { jsonRoute } from "@/lib/api";
import { playerAnswer } from "@/lib/contract/player-answers";
import { getPlayer } from "@/lib/data/player";

/** What the player does: `{player, asOf, stale}`; null where nothing plays anywhere. */
export const GET = jsonRoute(async () => {
  const { value: player, ...age } = await getPlayer();
  return { player, ...age };
}, playerAnswer);
