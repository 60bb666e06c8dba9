import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Device } from "../catalog/devices";
import { apiError, playerError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Player } from "../state/player";
import { type Action, disallowed } from "../state/player-disallows";
import type { Environment } from "./context";

/** Demands scopes of the caller, with the words that the player has for it (seen live). */
export function playerNeeds(...scopes: string[]) {
  return createMiddleware<Environment>(async (c, next) => {
    if (!scopes.every((scope) => c.var.caller.scopes.includes(scope)))
      throw apiError(401, "Permissions missing");
    await next();
  });
}

/**
 * The caller's player, ready to be told something on the active device, or on that of `device_id`, which
 * becomes active. Refuses who is not Premium, and where no device takes commands.
 */
export function commandedPlayer(world: EmulatorState, c: Context<Environment>): Player {
  const player = premiumPlayer(world, c);
  const device = namedDevice(player, c.req.query("device_id") || undefined) ?? player.active;
  if (!device) throw playerError(404, "No active device found", "NO_ACTIVE_DEVICE");
  if (device.restricted) throw playerError(403, "Device not controllable", "DEVICE_NOT_CONTROLLABLE");
  player.active = device;
  return player;
}

/** The caller's player, for Premium listeners only. */
export function premiumPlayer(world: EmulatorState, c: Context<Environment>): Player {
  const { account } = c.var.caller;
  if (world.library.accounts[account].product !== "premium")
    throw playerError(403, "Premium required", "PREMIUM_REQUIRED");
  return world.players.use(account);
}

/** The device with an id; 404 for an unknown one. */
export function namedDevice(player: Player, id: string | undefined): Device | undefined {
  if (id === undefined) return undefined;
  const device = player.devices.find((each) => each.id === id);
  if (!device) throw apiError(404, "Device not found");
  return device;
}

/** Refuses what the player does not allow as it stands. */
export function demandAllowed(player: Player, action: Action): void {
  if (disallowed(player)[action]) throw playerError(403, "Restriction violated", "UNKNOWN");
}
