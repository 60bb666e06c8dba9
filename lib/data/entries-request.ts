import { z } from "zod";
import { ENTRIES_PAGE } from "../keys";
import { parseRequest } from "./parse-request";

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

const { snapshot, offset } = entriesQuery.shape;

/** @throws RequestError `bad_request` for a missing or absurd snapshot. */
export function parseSnapshot(query: URLSearchParams): string {
  return parseRequest(snapshot, query.get("snapshot"));
}

/** @throws RequestError `bad_request` for what is not a multiple of the page size from 0 to 20,000. */
export function parseOffset(query: URLSearchParams): number {
  return parseRequest(offset, query.get("offset") || "missing");
}
