import { Hono } from "hono";
import { z } from "zod";
import type { EmulatorState } from "../../state/emulator-state";
import { BUCKETS, limitSettings, WINDOW_ERROR_FORMATS } from "../../state/limit-settings";
import { createLimits } from "../../state/rate-limiter";
import { readBody } from "./body";

const calls = z.int().min(0);

const changes = z
  .strictObject({
    rate: calls.nullable(),
    quota: z.partialRecord(z.enum(BUCKETS), calls.nullable()),
    answer: z.enum(WINDOW_ERROR_FORMATS),
    retryAfter: z.boolean(),
  })
  .partial();

/** `GET`, `POST` and `DELETE /_emulator/limits`: rate limit and quota, and their current counts. */
export function limitRoutes(world: EmulatorState) {
  const routes = new Hono();
  const report = () => ({ limits: world.settings.limits, ...world.limits.report() });

  routes.get("/limits", (c) => c.json(report()));

  routes.post("/limits", async (c) => {
    const { quota, ...others } = await readBody(c, changes);
    const merged = { ...world.settings.limits.quota, ...quota };
    const kept = Object.entries(merged).filter(([, calls]) => calls !== null);
    world.settings.limits = { ...world.settings.limits, ...others, quota: Object.fromEntries(kept) };
    return c.json(report());
  });

  routes.delete("/limits", (c) => {
    world.settings.limits = limitSettings();
    world.limits = createLimits(world.clock, world.settings);
    return c.json(report());
  });

  return routes;
}
