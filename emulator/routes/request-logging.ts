import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { EmulatorState } from "../state/emulator-state";
import type { LoggedRequest } from "../state/request-log";
import { patternOf, safePath } from "../state/request-paths";
import type { Environment } from "./context";

/** Logs every request to the accounts service and the Web API, and sets `date` by the emulator's clock. */
export function logRequests(world: EmulatorState) {
  return createMiddleware<Environment>(async (c, next) => {
    const { log, clock } = world;
    const begun = performance.now();
    const at = clock.now();
    const endRequest = c.req.path.startsWith("/v1/") ? log.enter() : () => {};
    try {
      await next();
      if (!c.res.headers.has("date")) c.header("date", new Date(clock.now()).toUTCString());
    } finally {
      endRequest();
      log.add({ ...requestOf(c), at, durationMs: Math.round(performance.now() - begun) });
    }
  });
}

function requestOf(c: Context<Environment>): Omit<LoggedRequest, "at" | "durationMs"> {
  const caller = c.get("caller");
  return {
    method: c.req.method,
    path: safePath(c.req.url),
    pattern: patternOf(c.req.path),
    status: c.res.status,
    client: c.get("client") ?? null,
    user: caller && !caller.alone ? caller.account : null,
  };
}
