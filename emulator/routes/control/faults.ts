import { Hono } from "hono";
import { z } from "zod";
import type { World } from "../../state/world";
import { readBody } from "./body";

const fault = z.strictObject({
  match: z.string().min(1),
  method: z.string().optional(),
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  contentType: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  cut: z.boolean().optional(),
  retryAfter: z.int().min(0).optional(),
  times: z.int().min(1).optional(),
});

/** `GET`, `POST` and `DELETE /_emulator/faults`: disturbances in force. */
export function faultRoutes(world: World) {
  const routes = new Hono();

  routes.get("/faults", (c) => c.json({ faults: world.faults.all() }));

  routes.post("/faults", async (c) => {
    const faults = await readBody(c, z.union([z.array(fault), fault.transform((one) => [one])]));
    world.faults.add(faults);
    return c.json({ faults: world.faults.all() });
  });

  routes.delete("/faults", (c) => {
    world.faults.clear();
    return c.json({ faults: [] });
  });

  return routes;
}
