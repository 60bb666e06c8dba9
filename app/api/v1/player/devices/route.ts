import { jsonRoute } from "@/lib/api/route-handler";
import { devicesResponse } from "@/lib/api/schemas/player-responses";
import { getDevices } from "@/lib/data/player";

/** Where something could be played: `{devices, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: devices, ...age } = await getDevices();
  return { devices, ...age };
}, devicesResponse);
