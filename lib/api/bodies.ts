import { z } from "zod";
import { LIBRARY_KINDS, uriPattern } from "../spotify/ids";
import { isVisible } from "../visible-text";

/** Bodies of requests that change a library or a playlist. What is not named here is refused, so that a slip of the pen is noticed. */

const uris = (kinds: string, most: number) =>
  z
    .array(z.string().regex(uriPattern(kinds)))
    .min(1)
    .max(most)
    .meta({ description: `Spotify URIs: ${kinds.replaceAll("|", ", ")}.` });
const place = z.int().min(0).max(20_000).meta({ description: "Place in the playlist, from 0." });
const snapshot = z
  .string()
  .min(1)
  .max(256)
  .meta({ description: "The version of the playlist that was looked at." });

export const libraryChange = z.strictObject({ uris: uris(LIBRARY_KINDS, 40) });

const name = z.string().trim().max(100).refine(isVisible, "shows nothing");
const description = z.string().trim().max(300);

export const playlistCreation = z.strictObject({
  name,
  description: description.optional(),
  public: z.boolean().default(false).meta({ description: "Shown on the owner's profile." }),
});

export const playlistEdit = z
  .strictObject({
    name: name.optional(),
    description: description.optional(),
    public: z.boolean().optional().meta({ description: "Shown on the owner's profile." }),
  })
  .refine((details) => Object.keys(details).length > 0, "names nothing to change");

export const entryAddition = z.strictObject({
  uris: uris("track|episode", 100),
  position: place.optional(),
  snapshot: snapshot.optional(),
});

const local = z.string().regex(/^spotify:local:[^\s]{1,1000}$/);
const entryUri = z.union([z.string().regex(uriPattern("track|episode")), local]);

/** Without a snapshot from the list as it is: a page that is being closed cannot wait for one. */
export const entryRemoval = z.strictObject({
  uris: z.array(entryUri).min(1).max(100),
  snapshot: snapshot.optional(),
});

/** `length` entries from `from` on go before the one at `before`, counted in the list as it was. */
export const entryMove = z.strictObject({
  from: place,
  length: z.int().min(1).max(100).default(1),
  before: place,
  snapshot,
});
