import type { Context } from "hono";
import { MARKETS } from "../catalog/markets";
import type { Page } from "../types/wire";
import { apiError } from "./errors";

/** Which part of a list is wanted. */
export type Window = { limit: number; offset: number };

/** What an endpoint lets one ask for; `limit` is taken where none is given. */
type WindowRules = { limit: number; maxLimit: number; maxOffset: number };

const USUAL: WindowRules = { limit: 20, maxLimit: 50, maxOffset: 100_000 };

/** Reads `limit` (1 to 50, else 20) and `offset` (0 to 100,000), or by other rules; refuses anything else. */
export function readWindow(c: Context, rules: Partial<WindowRules> = {}): Window {
  const { limit: usual, maxLimit, maxOffset } = { ...USUAL, ...rules };
  const limit = wholeNumber(c.req.query("limit"), usual);
  const offset = wholeNumber(c.req.query("offset"), 0);
  if (limit === undefined || limit < 1 || limit > maxLimit) throw apiError(400, "Invalid limit");
  if (offset === undefined || offset > maxOffset) throw apiError(400, "Invalid offset");
  return { limit, offset };
}

/** Reads `market`, an ISO 3166-1 code of a country with Spotify; refuses anything else. */
export function readMarket(c: Context): string | undefined {
  const market = c.req.query("market");
  if (market === undefined || MARKETS.includes(market)) return market;
  throw apiError(400, "Invalid market code");
}

/** An address that keeps the market it was asked for. */
export function marketed(url: string, market: string | undefined): string {
  return market === undefined ? url : `${url}?market=${market}`;
}

function wholeNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

type Slice<Item> = Window & {
  /** Full address of the list; its other parameters are kept. */
  url: string;
  total: number;
  items: (Item | null)[];
};

/** An offset page with full addresses of its neighbours. */
export function pageOf<Item>({ url, limit, offset, total, items }: Slice<Item>): Page<Item> {
  const at = (place: number) => {
    const address = new URL(url);
    address.searchParams.set("offset", String(place));
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
