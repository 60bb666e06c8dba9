import "server-only";
import type { DeviceView, PlayerView, QueueView, WithAge } from "../api/types";
import {
  callPlayer,
  type PlayerCommand,
  readDevices,
  readPlayer,
  readQueue,
} from "../spotify/endpoints/player";
import { SpotifyError } from "../spotify/errors";
import { toDevice, toPlayer, toQueue } from "./mappers";
import { mutateAs, requireUserForMutation } from "./mutation";
import { cachedQuery, requireUser } from "./query";

/** Several tabs share one call. An older state of the player is never shown as the current one. */
const CACHE_OPTIONS = { staleAfterS: 1, neverStale: true };

/** Returns the state of the player, or null when nothing is playing. Budget: 1 call, then 0 for a second. */
export async function getPlayer(): Promise<WithAge<PlayerView | null>> {
  const caller = await requireUser("player");
  const load = async (token: string) => {
    const raw = await readPlayer(token);
    return raw && toPlayer(raw);
  };
  return cachedQuery(caller, { resource: "player", ...CACHE_OPTIONS, load });
}

/** Returns the current and the next items. Budget: 1 call, then 0 for a second. */
export async function getQueue(): Promise<WithAge<QueueView>> {
  const caller = await requireUser("player");
  const load = async (token: string) => toQueue(await readQueue(token));
  return cachedQuery(caller, { resource: "queue", ...CACHE_OPTIONS, load });
}

/** Returns the available devices. Budget: 1 call, then 0 for a second. */
export async function getDevices(): Promise<WithAge<DeviceView[]>> {
  const caller = await requireUser("player");
  const load = async (token: string) => (await readDevices(token)).map(toDevice);
  return cachedQuery(caller, { resource: "devices", ...CACHE_OPTIONS, load });
}

/** Resources of the player, cached for a second so that several tabs share one call. */
const PLAYER_RESOURCES = ["player", "queue", "devices"];

function namesMusic(command: PlayerCommand): boolean {
  const { command: name, deviceId, ...options } = command;
  return name === "queue" || (name === "play" && Object.keys(options).length > 0);
}

/** Converts the 404 of a command: what is missing is the device it names, else an active one, unless it names music. */
function toDeviceError(error: unknown, command: PlayerCommand): unknown {
  if (!(error instanceof SpotifyError) || error.status !== 404) return error;
  if (error.code === "not_found" && namesMusic(command)) return error;
  if (command.deviceId !== undefined) return new SpotifyError("device_gone", error);
  return error.code === "not_found" ? new SpotifyError("no_active_device", error) : error;
}

/**
 * Sends a player command. Budget: 1 call. The next read of the player is not served from the cache.
 * @throws SpotifyError `device_gone` when the device that the command names has left.
 */
export async function sendPlayerCommand(command: PlayerCommand): Promise<void> {
  const caller = await requireUserForMutation("controlPlayer");
  const run = (token: string) =>
    callPlayer(token, command).catch((error: unknown) => {
      throw toDeviceError(error, command);
    });
  await mutateAs(caller, { invalidates: PLAYER_RESOURCES, run });
}
