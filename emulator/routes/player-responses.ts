import type { Context } from "hono";
import type { EmulatorState } from "../state/emulator-state";
import { hasQuirk } from "../state/quirks";

/** Returns the answer to a player command: 204, or text, which some clients fail to read as JSON. */
export function commandResponse(world: EmulatorState, c: Context): Response {
  if (!hasQuirk(world, "text-answers")) return c.body(null, 204);
  if (c.req.method === "POST") return c.text("Command accepted", 202);
  // Spotify announces this text as JSON, which it is not.
  return c.body("AAAAAGxkZ9gYQ0Nh", 200, { "content-type": "application/json" });
}

/** Returns the answer for a player that is idle: 204, or 200 without a body. */
export function idleResponse(world: EmulatorState, c: Context): Response {
  return hasQuirk(world, "empty-player") ? c.body("", 200) : c.body(null, 204);
}
