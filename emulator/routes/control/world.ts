import { Hono } from "hono";
import { z } from "zod";
import { PROFILES } from "../../options";
import { resetWorld, type World } from "../../state/world";
import { readBody } from "./body";
import { stateReport, tokenReport } from "./reports";

const clock = z.union([
  z.strictObject({ advance: z.number() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

const settings = z.strictObject({
  profile: z.enum(PROFILES).optional(),
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
    const { profile, rotation, accessTtl } = await readBody(c, settings);
    if (profile !== undefined) world.settings.profile = profile;
    if (rotation !== undefined) world.settings.rotation = rotation;
    if (accessTtl !== undefined) world.settings.accessTtl = accessTtl;
    const now = world.settings;
    return c.json({ profile: now.profile, rotation: now.rotation, accessTtl: now.accessTtl });
  });

  routes.post("/reset", (c) => {
    resetWorld(world);
    return c.json({ ok: true });
  });

  routes.get("/state", (c) => c.json(stateReport(world)));
  routes.get("/tokens", (c) => c.json(tokenReport(world)));

  return routes;
}
