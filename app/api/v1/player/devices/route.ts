import { jsonRoute } from "@/lib/api/route-handler";
import { devicesResponse } from "@/lib/api/schemas/player";
import { getDevices } from "@/lib/data/player";

/** Returns the playback devices: `{devices, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: devices, ...age } = await getDevices();
  return { devices, ...age };
}, devicesResponse);
