import type { Context } from "hono";
import { MARKETS } from "../catalog/markets";
import type { Page } from "../types/wire";
import { apiError } from "./errors";

/** The requested part of a list. */
export type Window = { limit: number; offset: number };

/** Limits of an endpoint; `limit` is the default. */
type WindowRules = { limit: number; maxLimit: number; maxOffset: number };

const DEFAULT_RULES: WindowRules = { limit: 20, maxLimit: 50, maxOffset: 100_000 };

/** Reads `limit` (1 to 50, default 20) and `offset` (0 to 100,000), or by other rules. Throws a 400 otherwise. */
export function readWindow(c: Context, rules: Partial<WindowRules> = {}): Window {
  const { limit: defaultLimit, maxLimit, maxOffset } = { ...DEFAULT_RULES, ...rules };
  const limit = wholeNumber(c.req.query("limit"), defaultLimit);
  const offset = wholeNumber(c.req.query("offset"), 0);
  if (limit === undefined || limit < 1 || limit > maxLimit) throw apiError(400, "Invalid limit");
  if (offset === undefined || offset > maxOffset) throw apiError(400, "Invalid offset");
  return { limit, offset };
}

/** Reads `market`, an ISO 3166-1 code of a country with Spotify. Throws a 400 otherwise. */
export function readMarket(c: Context): string | undefined {
  const market = c.req.query("market");
  if (market === undefined || MARKETS.includes(market)) return market;
  throw apiError(400, "Invalid market code");
}

/** Adds the market of the request to a URL. */
export function marketed(url: string, market: string | undefined): string {
  return market === undefined ? url : `${url}?market=${market}`;
}

function wholeNumber(text: string | undefined, fallback: number): number | undefined {
  if (text === undefined) return fallback;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

type Slice<Item> = Window & {
  /** Full URL of the list; its other parameters are preserved. */
  url: string;
  total: number;
  items: (Item | null)[];
};

/** Returns an offset page with the full URLs of the next and previous page. */
export function pageOf<Item>({ url, limit, offset, total, items }: Slice<Item>): Page<Item> {
  const at = (position: number) => {
    const address = new URL(url);
    address.searchParams.set("offset", String(position));
    address.searchParams.set("limit", String(limit));
    return address.href;
  };
  return {
    href: at(offset),
    limit,
    next: offset + limit < total ? at(offset + limit) : null,
    offset,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    total,
    items,
  };
}
