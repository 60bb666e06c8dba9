import "server-only";
import type { DeviceView, PlayerView, QueueView, WithAge } from "../api/types";
import { readDevices, readPlayer, readQueue } from "../spotify/endpoints/player";
import { toDevice, toPlayer, toQueue } from "./player-mapper";
import { cachedQuery, requireUser } from "./query";

/** So that several tabs share one call. Older than this, nothing of a player is shown as what it does now. */
const OF_THE_MOMENT = { fresh: 1, neverStale: true };

/** What the player does, or null where nothing plays anywhere. Budget: 1 call, then 0 for a second. */
export async function getPlayer(): Promise<WithAge<PlayerView | null>> {
  const caller = await requireUser("player");
  const load = async (token: string) => {
    const raw = await readPlayer(token);
    return raw && toPlayer(raw);
  };
  return cachedQuery(caller, { resource: "player", ...OF_THE_MOMENT, load });
}

/** What is heard and what comes next. Budget: 1 call, then 0 for a second. */
export async function getQueue(): Promise<WithAge<QueueView>> {
  const caller = await requireUser("player");
  const load = async (token: string) => toQueue(await readQueue(token));
  return cachedQuery(caller, { resource: "queue", ...OF_THE_MOMENT, load });
}

/** Where something could be played. Budget: 1 call, then 0 for a second. */
export async function getDevices(): Promise<WithAge<DeviceView[]>> {
  const caller = await requireUser("player");
  const load = async (token: string) => (await readDevices(token)).map(toDevice);
  return cachedQuery(caller, { resource: "devices", ...OF_THE_MOMENT, load });
}
