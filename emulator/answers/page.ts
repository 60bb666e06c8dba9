import type { Context } from "hono";
import type { Page } from "../shapes/wire";
import { apiError } from "./errors";

/** Which part of a list is wanted. */
export type Window = { limit: number; offset: number };

const MAX_OFFSET = 100_000;

/** Reads `limit` (1 to 50, else 20) and `offset` (0 to 100,000); refuses anything else. */
export function readWindow(c: Context): Window {
  const limit = wholeNumber(c.req.query("limit"), 20);
  const offset = wholeNumber(c.req.query("offset"), 0);
  if (limit === undefined || limit < 1 || limit > 50) throw apiError(400, "Invalid limit");
  if (offset === undefined || offset > MAX_OFFSET) throw apiError(400, "Invalid offset");
  return { limit, offset };
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
