import { z } from "zod";
import { ENTRIES_PAGE } from "../keys";
import { RequestError } from "./request-error";

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
  const result = snapshot.safeParse(query.get("snapshot"));
  if (!result.success) throw new RequestError("bad_request");
  return result.data;
}

/** @throws RequestError `bad_request` for what is not a multiple of the page size from 0 to 20,000. */
export function parseOffset(query: URLSearchParams): number {
  const result = offset.safeParse(query.get("offset") || "missing");
  if (!result.success) throw new RequestError("bad_request");
  return result.data;
}
