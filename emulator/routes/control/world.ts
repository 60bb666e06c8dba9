import { Hono } from "hono";
import { z } from "zod";
import { resetWorld, type World } from "../../state/world";
import { readBody } from "./body";
import { stateReport, tokenReport } from "./reports";

const clock = z.union([
  z.strictObject({ advance: z.number() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

const settings = z.strictObject({
  rotation: z.enum(["off", "on"]).optional(),
  accessTtl: z.int().min(1).max(86_400).optional(),
});

/** The world as a whole: `clock`, `settings`, `reset`, `state` and `tokens` under `/_emulator`. */
export function worldRoutes(world: World) {
  const routes = new Hono();

  routes.post("/clock", async (c) => {
    const change = await readBody(c, clock);
    if ("advance" in change) world.clock.advance(change.advance);
    else world.clock.set(Date.parse(change.set));
    return c.json({ now: new Date(world.clock.now()).toISOString() });
  });

  routes.post("/settings", async (c) => {
    const { rotation, accessTtl } = await readBody(c, settings);
    if (rotation !== undefined) world.settings.rotation = rotation;
    if (accessTtl !== undefined) world.settings.accessTtl = accessTtl;
    return c.json({ rotation: world.settings.rotation, accessTtl: world.settings.accessTtl });
  });

  routes.post("/reset", (c) => {
    resetWorld(world);
    return c.json({ ok: true });
  });

  routes.get("/state", (c) => c.json(stateReport(world)));
  routes.get("/tokens", (c) => c.json(tokenReport(world)));

  return routes;
}
