import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "../metrics";
import { ITEM_FOLDERS, PAGES } from "../routes";
import { allowedMethods, routeOf } from "./route-methods";

const PAGE_ROUTES: ReadonlySet<string> = new Set([
  "/",
  "/login",
  "/privacy",
  "/docs/api",
  ...Object.values(PAGES),
]);

/** Returns the pattern of a path, from a fixed list: a label must not hold an id, or grow with what strangers send. */
export function routeLabel(target: string): string {
  const path = target.split("?", 1)[0]?.replace(/(?<=.)\/+$/, "") ?? "";
  if (path.startsWith("/_next/static/")) return "/_next/static";
  if (PAGE_ROUTES.has(path)) return path;
  const folder = ITEM_FOLDERS.find((name) => path.startsWith(`${name}/`));
  return folder ? `${folder}/[id]` : (routeOf(path) ?? "other");
}

function field(message: unknown, name: string): unknown {
  return typeof message === "object" && message !== null ? Reflect.get(message, name) : undefined;
}

function measure(message: unknown): void {
  const [request, response] = [field(message, "request"), field(message, "response")];
  if (!metrics || !(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
  const { httpDuration, httpInFlight } = metrics;
  const startedAt = performance.now();
  const target = request.url ?? "";
  const method = request.method ?? "";
  httpInFlight.inc();
  response.once("close", () => {
    httpInFlight.dec();
    const route = routeLabel(target);
    const isKnown = method === "OPTIONS" || allowedMethods(target.split("?", 1)[0] ?? "").includes(method);
    httpDuration.observe(
      { method: isKnown ? method : "other", route, status: String(response.statusCode) },
      (performance.now() - startedAt) / 1000,
    );
  });
}

/** Measures every request of this process, before any handler runs. Does nothing without metrics. */
export function measureRequests(): void {
  if (metrics) subscribe("http.server.request.start", measure);
}
