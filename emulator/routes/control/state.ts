import { Hono } from "hono";
import { z } from "zod";
import { type EmulatorState, resetEmulatorState } from "../../state/emulator-state";
import { QUIRK_NAMES } from "../../state/quirks";
import { PROFILES, PUBLIC_FALSE, ROTATIONS } from "../../state/settings";
import { stateReport, tokenReport } from "../../state/state-dump";
import { readBody } from "./body";

const clock = z.union([
  z.strictObject({ advance: z.number() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

const settings = z
  .strictObject({
    profile: z.enum(PROFILES),
    rotation: z.enum(ROTATIONS),
    accessTtl: z.int().min(1).max(86_400),
    latencyMs: z.int().min(0).max(60_000),
    jitterMs: z.int().min(0).max(60_000),
    publicFalse: z.enum(PUBLIC_FALSE),
    quirks: z.array(z.enum(QUIRK_NAMES)),
  })
  .partial();

/** The whole state: `clock`, `settings`, `reset`, `state` and `tokens` under `/_emulator`. */
export function stateRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/clock", async (c) => {
    const change = await readBody(c, clock);
    if ("advance" in change) world.clock.advance(change.advance);
    else world.clock.set(Date.parse(change.set));
    return c.json({ now: new Date(world.clock.now()).toISOString() });
  });

  routes.post("/settings", async (c) => {
    Object.assign(world.settings, await readBody(c, settings));
    const { profile, rotation, accessTtl, latencyMs, jitterMs, publicFalse, quirks } = world.settings;
    return c.json({ profile, rotation, accessTtl, latencyMs, jitterMs, publicFalse, quirks });
  });

  routes.post("/reset", (c) => {
    resetEmulatorState(world);
    return c.json({ ok: true });
  });

  routes.get("/state", (c) => c.json(stateReport(world)));
  routes.get("/tokens", (c) => c.json(tokenReport(world)));

  return routes;
}
