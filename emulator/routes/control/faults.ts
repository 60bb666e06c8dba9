import { Hono } from "hono";
import { z } from "zod";
import type { EmulatorState } from "../../state/emulator-state";
import { readBody } from "./body";

const INVALID_HEADER = "is not valid in a header";
const milliseconds = z.int().min(0).max(600_000);
const MAX_PADDED_BYTES = 100 * 1024 * 1024;

const fault = z.strictObject({
  match: z.string().min(1).max(1000),
  method: z.string().optional(),
  probability: z.number().min(0).max(1).optional(),
  times: z.int().min(1).optional(),
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  contentType: z.string().refine(isHeaderValue, INVALID_HEADER).optional(),
  headers: z
    .record(
      z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, INVALID_HEADER),
      z.string().refine(isHeaderValue, INVALID_HEADER),
    )
    .optional(),
  retryAfter: z.int().min(0).optional(),
  delayMs: milliseconds.optional(),
  jitterMs: milliseconds.optional(),
  bodyDelayMs: milliseconds.optional(),
  drip: z.strictObject({ bytes: z.int().min(1), everyMs: milliseconds }).optional(),
  padTo: z.int().min(0).max(MAX_PADDED_BYTES).optional(),
  malformed: z.boolean().optional(),
  cut: z.boolean().optional(),
  reset: z.boolean().optional(),
  handled: z.boolean().optional(),
});

/** `GET`, `POST` and `DELETE /_emulator/faults`: the active faults. */
export function faultRoutes(world: EmulatorState) {
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

function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}
