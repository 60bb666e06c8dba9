import { z } from "zod";

/** Parts of requests and responses. The schemas are strict, so that an undocumented field is noticed before it leaves. */

// Documented, not validated: URLs are checked on input, and times are passed on from Spotify.
export const page = z.string().meta({ format: "uri", description: "URL of the page on Spotify." });
export const url = page.nullable();
export const time = z.string().meta({ format: "date-time", description: "ISO 8601 in UTC." });

export const count = z.int().nonnegative();
export const image = z
  .string()
  .nullable()
  .meta({ format: "uri", description: "Image URL. Cache it for a day at most." });

/** Unix ms. */
export const timestamp = z.int().nonnegative();

export const linkShape = z
  .strictObject({ name: z.string(), url })
  .meta({ description: "A name with the URL of its page on Spotify." });

/** Features for which the app requests permission. */
export const featureSchema = z.enum([
  "playlists",
  "top",
  "recent",
  "library",
  "player",
  "editPlaylists",
  "editLibrary",
  "controlPlayer",
  "covers",
]);

/** Age of a response. */
export const age = {
  asOf: timestamp.meta({ description: "Time of Spotify's response, as Unix time in milliseconds." }),
  stale: z.boolean().meta({ description: "Whether the data is no longer fresh and is being refreshed." }),
};

/** Returns the schema of a page of a list from `offset`. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    offset: count,
    total: count.meta({ description: "Number of items in the complete list." }),
    items: z.array(item).meta({ description: "Invalid items are omitted." }),
  });
}

/** Limits a text to `max` characters. As in JSON Schema, an emoji is one character. */
export function textUpTo(max: number, text = z.string()) {
  return text.refine((value) => [...value].length <= max).meta({ maxLength: max });
}
