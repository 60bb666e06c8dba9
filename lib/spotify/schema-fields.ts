import { z } from "zod";
import { countUnexpected, unexpectedValue } from "./schema-drift";

/** Returns a schema of a field that may be missing. A value that cannot be parsed is dropped and counted. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().catch(unexpectedValue);
}

/** Returns a schema of a list that may be missing. An item that cannot be parsed becomes null and is counted. */
export function optionalList<T extends z.ZodType>(item: T) {
  return optional(z.array(item.nullable().catch(unexpectedValue)));
}

export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
export const count = z.number().int().nonnegative().nullish().catch(null);
/** The number of items in a list. Spotify should always send it. */
export const total = count.transform((value) => value ?? unexpectedValue());
export const links = optional(z.object({ spotify: z.string().nullish() }));
export const images = optional(
  z.array(z.object({ url: z.string(), width: z.number().nullish() }).nullable()),
);

/**
 * A time in ISO 8601. An invalid or impossible time is dropped and counted: Spotify is known to send
 * `0000-00-00T00:00:00Z` and the epoch.
 */
export const timestamp = z.string().refine((value) => Date.parse(value) > 0);

/** When an item was added or saved; Spotify omits it for very old items. */
export const addedAt = optional(timestamp);

function items<T extends z.ZodType>(item: T) {
  return z.array(item.nullable().catch(null)).transform((all) => {
    countUnexpected(all.filter((entry) => entry === null).length);
    return all;
  });
}

/** A page by offset. `items` replaces invalid items by null; the page itself stays valid. */
export function rawPage<T extends z.ZodType>(item: T) {
  return z.object({ total, items: items(item) });
}

/** A list of items without a total, such as the last plays. */
export function rawItems<T extends z.ZodType>(item: T) {
  return z.object({ items: items(item) });
}
