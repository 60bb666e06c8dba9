import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Device } from "../catalog/devices";
import { apiError, playerError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { type Player, removeDevice } from "../state/player";
import { type Action, disallowed } from "../state/player-disallows";
import { hasQuirk } from "../state/quirks";
import type { Environment } from "./context";

/** Requires scopes, with the player's own error message (observed live). */
export function playerNeeds(...scopes: string[]) {
  return createMiddleware<Environment>(async (c, next) => {
    if (!scopes.every((scope) => c.var.caller.scopes.includes(scope)))
      throw apiError(401, "Permissions missing");
    await next();
  });
}

/**
 * Returns the caller's player for a command on the active device, or on the device `device_id`, which becomes active.
 * Throws if the caller has no Premium or if no device takes commands.
 */
export function commandedPlayer(world: EmulatorState, c: Context<Environment>): Player {
  const player = premiumPlayer(world, c);
  const device = namedDevice(world, player, c.req.query("device_id") || undefined) ?? player.active;
  if (!device) throw playerError(404, "No active device found", "NO_ACTIVE_DEVICE");
  if (device.restricted) throw playerError(403, "Device not controllable", "DEVICE_NOT_CONTROLLABLE");
  player.active = device;
  return player;
}

/** Returns the caller's player. Throws if the caller has no Premium. */
export function premiumPlayer(world: EmulatorState, c: Context<Environment>): Player {
  const { account } = c.var.caller;
  if (world.library.accounts[account].product !== "premium")
    throw playerError(403, "Premium required", "PREMIUM_REQUIRED");
  return world.players.use(account);
}

/** Returns the device with an id. Throws a 404 for an unknown one, and for one that leaves at this moment. */
export function namedDevice(
  world: EmulatorState,
  player: Player,
  id: string | undefined,
): Device | undefined {
  if (id === undefined) return undefined;
  const device = player.devices.find((each) => each.id === id);
  const leaves = device && hasQuirk(world, "leaving-device");
  if (leaves) removeDevice(player, device);
  if (!device || leaves) throw apiError(404, "Device not found");
  return device;
}

/** Throws if the player currently disallows an action. */
export function demandAllowed(player: Player, action: Action): void {
  if (disallowed(player)[action]) throw playerError(403, "Restriction violated", "UNKNOWN");
}
