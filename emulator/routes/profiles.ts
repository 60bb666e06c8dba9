import { createMiddleware } from "hono/factory";
import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { Profile } from "../state/settings";
import type { Environment } from "./context";

/** Where the endpoints and fields live that Development Mode lost. Spotify docs: references/changes/february-2026. */
export const OLD: readonly Profile[] = ["legacy", "extended"];

/** Lets a request through in the given profiles alone; 403 `Forbidden` elsewhere, as for an endpoint that is gone. */
export function only(world: EmulatorState, profiles: readonly Profile[]) {
  return createMiddleware<Environment>(async (_, next) => {
    if (!profiles.includes(world.settings.profile)) throw apiError(403, "Forbidden");
    await next();
  });
}
