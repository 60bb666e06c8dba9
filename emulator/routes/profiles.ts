import { createMiddleware } from "hono/factory";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Profile } from "../state/settings";
import type { Environment } from "./context";

/** Profiles with the endpoints and fields that Development Mode removed. Spotify docs: references/changes/february-2026. */
export const OLD_PROFILES: readonly Profile[] = ["legacy", "extended"];

/**
 * Allows requests in the profile `extended` only: apps with Extended Quota kept what Spotify removed for all others on
 * 27 Nov 2024. Throws a 404 `Service not found` otherwise, as for a path that never existed.
 */
export function onlyExtended(world: EmulatorState) {
  return createMiddleware<Environment>(async (_, next) => {
    if (world.settings.profile !== "extended") throw apiError(404, "Service not found");
    await next();
  });
}

/** Allows requests in the given profiles only. Throws a 403 `Forbidden` otherwise, as for a removed endpoint. */
export function only(world: EmulatorState, profiles: readonly Profile[]) {
  return createMiddleware<Environment>(async (_, next) => {
    if (!profiles.includes(world.settings.profile)) throw apiError(403, "Forbidden");
    await next();
  });
}
