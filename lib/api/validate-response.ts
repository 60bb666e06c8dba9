import type { z } from "zod";
import { isProduction } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { MINUTE_MS } from "../time";

/** Minimum time between two log lines about one route. */
const LOG_INTERVAL_MS = MINUTE_MS;
const MAX_LOGGED_FAULTS = 5;

const loggedAt = globalSingleton("answers-told", () => new Map<string, number>());

/** Returns paths and codes of the faults, never the values: responses contain personal data. */
function faultsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, MAX_LOGGED_FAULTS).map(({ path, code }) => `${path.join(".")}: ${code}`);
}

function routeOf(request: Request): string {
  const path = new URL(request.url).pathname.replace(/\/[0-9A-Za-z]{22}(?=\/|$)/g, "/{id}");
  return `${request.method} ${path}`;
}

/**
 * Validates a response against its schema. In production an invalid response is still sent, because a page can mostly
 * show it, and is logged at most once a minute per route.
 * @throws Error in tests and development.
 */
export function validateResponse(request: Request, schema: z.ZodType, body: unknown, now = Date.now()): void {
  const { error } = schema.safeParse(body);
  if (!error) return;
  const route = routeOf(request);
  const faults = faultsOf(error);
  if (!isProduction) throw new Error(`${route} does not answer as described: ${faults.join(", ")}`);
  if (now - (loggedAt.get(route) ?? Number.NEGATIVE_INFINITY) < LOG_INTERVAL_MS) return;
  loggedAt.set(route, now);
  log.error({ route, faults }, "response does not match its schema");
}
