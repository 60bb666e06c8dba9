import { Hono } from "hono";
import type { World } from "../../state/world";

/** `GET` and `DELETE /_emulator/requests`: what was asked of us. */
export function requestRoutes(world: World) {
  const routes = new Hono();

  routes.get("/requests", (c) => c.json(world.log.report()));

  routes.delete("/requests", (c) => {
    world.log.clear();
    return c.json({ ok: true });
  });

  return routes;
}
