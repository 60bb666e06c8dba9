import { z } from "zod";
import { parseOrReject } from "./parse-or-reject";
import { ENTRIES_PAGE } from "./paths";

/** What a run of entries is asked for by. */
export const entriesQuery = z.object({
  snapshot: z.string().min(1).max(256).meta({ description: "The version the entries are of." }),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(20_000)
    .multipleOf(ENTRIES_PAGE)
    .meta({ description: "Where the entries begin, from 0." }),
});

/** How a playlist is asked for. */
export const playlistQuery = z.object({
  fresh: z.literal("1").optional().meta({ description: "As it is now, not as it was up to a minute ago." }),
});

/** @throws RequestError `bad_request` for anything but 1. */
export function parseFresh(query: URLSearchParams): boolean {
  return parseOrReject(playlistQuery.shape.fresh, query.get("fresh") ?? undefined) !== undefined;
}

const { snapshot, offset } = entriesQuery.shape;

/** @throws RequestError `bad_request` for a missing or absurd snapshot. */
export function parseSnapshot(query: URLSearchParams): string {
  return parseOrReject(snapshot, query.get("snapshot"));
}

/** @throws RequestError `bad_request` for what is not a multiple of the page size from 0 to 20,000. */
export function parseOffset(query: URLSearchParams): number {
  return parseOrReject(offset, query.get("offset") || "missing");
}
