import { Hono } from "hono";
import type { EmulatorState } from "../../state/emulator-state";
import { refusal } from "./body";

/** `GET` and `DELETE /_emulator/requests`: the logged requests, optionally only those after a number. */
export function requestRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.get("/requests", (c) => {
    const after = c.req.query("after") ?? "0";
    if (!/^\d{1,15}$/.test(after)) throw refusal(400, "after must be the number of a request.");
    return c.json(world.log.report(Number(after)));
  });

  routes.delete("/requests", (c) => {
    world.log.clear();
    return c.json({ ok: true });
  });

  return routes;
}
