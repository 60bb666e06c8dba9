import { type Context, Hono } from "hono";
import { parseQuery } from "../catalog/search-query";
import { apiError } from "../serializers/errors";
import { pageOf, readMarket, readWindow } from "../serializers/page";
import { SEARCH_TYPES, type SearchType, searchFor } from "../serializers/search";
import type { EmulatorState } from "../state/emulator-state";
import type { Environment } from "./context";

const MAX_QUERY_CHARS = 250;

/** `GET /search`: a page for each requested type. */
export function searchRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/search", (c) => {
    const [text, types] = [readText(c), readTypes(c.req.query("type"))];
    const window = readWindow(c, { ...limitsOf(world), maxOffset: 1000 });
    const market = readMarket(c);
    const query = parseQuery(text);
    const pages = types.map((type) => {
      const parameters = new URLSearchParams({ q: text, type, ...(market !== undefined && { market }) });
      const url = `${world.origin}/v1/search?${parameters}`;
      return [
        `${type}s`,
        pageOf({ url, ...window, ...searchFor(world, type, { query, market, ...window }) }),
      ];
    });
    return c.json(Object.fromEntries(pages));
  });

  return routes;
}

/** Development Mode has smaller pages. Spotify docs: references/changes/february-2026. */
function limitsOf({ settings }: EmulatorState) {
  return settings.profile === "development" ? { limit: 5, maxLimit: 10 } : {};
}

function readText(c: Context): string {
  const text = c.req.query("q");
  if (!text?.trim()) throw apiError(400, "No search query");
  if (text.length > MAX_QUERY_CHARS)
    throw apiError(400, `Query exceeds maximum length of ${MAX_QUERY_CHARS} characters`);
  return text;
}

function readTypes(text: string | undefined): SearchType[] {
  if (!text) throw apiError(400, "Missing parameter type");
  const types = text.split(",").map((name) => {
    const type = SEARCH_TYPES.find((each) => each === name);
    if (!type) throw apiError(400, `Bad search type field ${name}`);
    return type;
  });
  return [...new Set(types)];
}
