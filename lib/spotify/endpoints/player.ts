import { get } from "../client";
import {
  devicesSchema,
  playerSchema,
  queueSchema,
  type RawDevice,
  type RawPlayer,
  type RawQueue,
} from "../player-schemas";

/** `GET /me/player`: 1 call. Null where nothing plays anywhere. */
export function readPlayer(accessToken: string): Promise<RawPlayer | null> {
  const query = { additional_types: "track,episode" };
  return get({ path: "/me/player", query, schema: playerSchema, accessToken });
}

/** `GET /me/player/queue`: 1 call. */
export function readQueue(accessToken: string): Promise<RawQueue> {
  return get({ path: "/me/player/queue", schema: queueSchema, accessToken });
}

/** `GET /me/player/devices`: 1 call. */
export async function readDevices(accessToken: string): Promise<RawDevice[]> {
  const { devices } = await get({ path: "/me/player/devices", schema: devicesSchema, accessToken });
  return devices.filter((device) => device !== null);
}
