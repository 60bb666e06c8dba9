import { createMiddleware } from "hono/factory";
import { apiError } from "../answers/errors";
import type { Profile } from "../options";
import type { World } from "../state/world";
import type { Environment } from "./environment";

/** Where the endpoints and fields live that Development Mode lost. Spotify docs: references/changes/february-2026. */
export const OLD: readonly Profile[] = ["legacy", "extended"];

/** Lets a request through in the given profiles alone; 403 `Forbidden` elsewhere, as for an endpoint that is gone. */
export function only(world: World, profiles: readonly Profile[]) {
  return createMiddleware<Environment>(async (_, next) => {
    if (!profiles.includes(world.settings.profile)) throw apiError(403, "Forbidden");
    await next();
  });
}
