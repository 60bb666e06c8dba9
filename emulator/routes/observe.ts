import { createMiddleware } from "hono/factory";
import { patternOf, safePath } from "../state/request-paths";
import type { World } from "../state/world";
import type { Environment } from "./environment";

/** Writes every request of the accounts service and the Web API into the log, and dates its answer by the emulator's clock. */
export function observe(world: World) {
  return createMiddleware<Environment>(async (c, next) => {
    const { log, clock } = world;
    const begun = performance.now();
    const at = new Date(clock.now()).toISOString();
    const leave = c.req.path.startsWith("/v1/") ? log.enter() : () => {};
    try {
      await next();
      if (!c.res.headers.has("date")) c.header("date", new Date(clock.now()).toUTCString());
    } finally {
      leave();
      log.add({
        method: c.req.method,
        path: safePath(new URL(c.req.url)),
        pattern: patternOf(c.req.path),
        status: c.res.status,
        user: c.get("caller")?.account ?? null,
        at,
        durationMs: Math.round(performance.now() - begun),
      });
    }
  });
}
