import { z } from "zod";
import { ALBUM_TRACKS_PAGE, ARTIST_ALBUMS_PAGE, MOST_URIS, SAVED_PAGE, SEARCH_PAGE } from "../paths";

/** Queries as they are written in an address. Each is read by a parser of lib/data or lib/auth, which knows more of it. */

function offset(page: number, most: number) {
  return z.coerce
    .number()
    .int()
    .min(0)
    .max(most)
    .multipleOf(page)
    .default(0)
    .meta({ description: "Where the part begins, from 0." });
}

export const savedQuery = z.object({ offset: offset(SAVED_PAGE, 100_000) });
export const albumsQuery = z.object({
  offset: offset(ARTIST_ALBUMS_PAGE, 10_000),
  group: z
    .enum(["album", "single", "compilation", "appears_on"])
    .optional()
    .meta({ description: "What the records are to the artist; albums and singles if missing." }),
});
export const tracksQuery = z.object({ offset: offset(ALBUM_TRACKS_PAGE, 10_000) });

export const followedQuery = z.object({
  after: z.string().optional().meta({ description: "`next` of the part before." }),
});

export const rangeQuery = z.object({
  range: z
    .enum(["short_term", "medium_term", "long_term"])
    .default("medium_term")
    .meta({ description: "A month, half a year, about a year." }),
});

export const containsQuery = z.object({
  uris: z
    .string()
    .min(1)
    .meta({ description: `Up to ${MOST_URIS} Spotify URIs, separated by commas.` }),
});

export const searchQuery = z.object({
  q: z.string().min(1).max(200).meta({ description: "What is looked for." }),
  types: z.string().default("track,artist,album,playlist").meta({
    description:
      "Of `track`, `artist`, `album`, `playlist`, `show`, `episode`, `audiobook`, separated by commas.",
  }),
  offset: offset(SEARCH_PAGE, 1000),
});

export const authQuery = z.object({
  mode: z
    .enum(["redirect", "popup", "code"])
    .default("redirect")
    .meta({ description: "`code`: Spotify sends its code to the front end's own page." }),
  returnTo: z
    .url()
    .optional()
    .meta({ description: "A page of the caller's own origin; its front page if missing." }),
  scopes: z.string().optional().meta({ description: "Features of this app, separated by commas." }),
  showDialog: z.enum(["true", "false"]).default("true").meta({ description: "Always ask for consent." }),
});
