import { jsonRoute } from "@/lib/api";
import { devicesAnswer } from "@/lib/contract/player-answers";
import { getDevices } from "@/lib/data/player";

/** Where something could be played: `{devices, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: devices, ...age } = await getDevices();
  return { devices, ...age };
}, devicesAnswer);
