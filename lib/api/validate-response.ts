import type { z } from "zod";
import { isProduction } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";

/** Milliseconds between two lines in the log about the same route. */
const PAUSE = 60_000;
const MOST_FAULTS = 5;

const told = globalSingleton("answers-told", () => new Map<string, number>());

/** Where and what is wrong, never what stands there: answers are about people. */
function faultsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, MOST_FAULTS).map(({ path, code }) => `${path.join(".")}: ${code}`);
}

function routeOf(request: Request): string {
  const path = new URL(request.url).pathname.replace(/\/[0-9A-Za-z]{22}(?=\/|$)/g, "/{id}");
  return `${request.method} ${path}`;
}

/**
 * Looks whether an answer is as described. In production one that is not is sent all the same, for a page can mostly show
 * it, and the log says so, once a minute a route.
 * @throws Error in tests and development.
 */
export function validateResponse(request: Request, schema: z.ZodType, body: unknown, now = Date.now()): void {
  const { error } = schema.safeParse(body);
  if (!error) return;
  const route = routeOf(request);
  const faults = faultsOf(error);
  if (!isProduction) throw new Error(`${route} does not answer as described: ${faults.join(", ")}`);
  if (now - (told.get(route) ?? Number.NEGATIVE_INFINITY) < PAUSE) return;
  told.set(route, now);
  log.error({ route, faults }, "an answer is not as described");
}
