import { z } from "zod";
import { EXPORT_FORMATS } from "../export/formats";
import {
  ALBUM_GROUPS,
  LIBRARY_RECORD_KINDS,
  MAX_SEARCH_OFFSET,
  SEARCH_TYPES,
  TOP_RANGES,
} from "../spotify/constants";
import { LIBRARY_KINDS, uriPattern } from "../spotify/ids";
import { ApiError } from "./errors";
import {
  ALBUM_TRACKS_PAGE,
  ARTIST_ALBUMS_PAGE,
  CHAPTERS_PAGE,
  ENTRIES_PAGE,
  EPISODES_PAGE,
  MAX_URIS,
  SAVED_PAGE,
  SEARCH_PAGE,
} from "./paths";
import { featureSchema, textUpTo } from "./schemas/common";

/** Queries of requests. The same schema parses a query, documents it and gives its type. */

/** The highest offsets: more than any list has. */
const MAX_SAVED_OFFSET = 100_000;
const MAX_CATALOG_OFFSET = 10_000;
const MAX_ENTRIES_OFFSET = 20_000;

/** Numbers arrive as text. Only digits are read, as `Number` accepts much else. */
function toNumber(text: unknown): unknown {
  return typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : text;
}

const requiredOffset = (pageSize: number, max: number) =>
  z
    .preprocess(toNumber, z.int().min(0).max(max).multipleOf(pageSize))
    .meta({ description: "Position of the first item, from 0." });

const offset = (pageSize: number, max: number) =>
  requiredOffset(pageSize, max)
    .default(0)
    .meta({ description: "Position of the first item, from 0.", default: 0 });

/** Returns the schema of texts that match `item`, separated by commas. */
function commaSeparated(item: string, max?: number) {
  return z.string().regex(new RegExp(`^${item}(?:,${item}){0,${max === undefined ? "" : max - 1}}$`));
}

const typeSchema = z.enum(SEARCH_TYPES);
const names = (options: readonly string[]) => options.map((name) => `\`${name}\``).join(", ");

export const savedQuery = z.object({ offset: offset(SAVED_PAGE, MAX_SAVED_OFFSET) });

export const tracksQuery = z.object({ offset: offset(ALBUM_TRACKS_PAGE, MAX_CATALOG_OFFSET) });

export const episodesQuery = z.object({ offset: offset(EPISODES_PAGE, MAX_SAVED_OFFSET) });

export const chaptersQuery = z.object({ offset: offset(CHAPTERS_PAGE, MAX_CATALOG_OFFSET) });

export const albumsQuery = z.object({
  offset: offset(ARTIST_ALBUMS_PAGE, MAX_CATALOG_OFFSET),
  group: z
    .enum(ALBUM_GROUPS)
    .optional()
    .meta({ description: "Spotify's group of releases. Default: albums and singles." }),
});

export const followedQuery = z.object({
  after: z
    .string()
    .regex(/^[0-9A-Za-z]{22}$/)
    .optional()
    .meta({ description: "`next` of the previous page." }),
});

export const rangeQuery = z.object({
  range: z
    .enum(TOP_RANGES)
    .default("medium_term")
    .meta({ description: "A month, 6 months, or about a year." }),
});

const libraryUri = uriPattern(LIBRARY_KINDS).source.slice(1, -1);

export const containsQuery = z.object({
  uris: commaSeparated(libraryUri, MAX_URIS)
    .transform((text) => text.split(","))
    .meta({ description: `Up to ${MAX_URIS} Spotify URIs, separated by commas.` }),
});

export const searchQuery = z.object({
  q: textUpTo(200, z.string().trim()).regex(/\S/).meta({ description: "Search text." }),
  types: commaSeparated(`(?:${typeSchema.options.join("|")})`)
    .default("track,artist,album,playlist")
    .transform((text) => [...new Set(text.split(","))])
    .pipe(z.array(typeSchema))
    .meta({ description: `${names(typeSchema.options)}, separated by commas.` }),
  offset: offset(SEARCH_PAGE, MAX_SEARCH_OFFSET),
});

/** Query of a page of items. */
export const entriesQuery = z.object({
  snapshot: textUpTo(256).min(1).meta({ description: "Snapshot of the playlist whose items are requested." }),
  offset: requiredOffset(ENTRIES_PAGE, MAX_ENTRIES_OFFSET),
});

/** Query of a page of a playlist's records. */
export const recordsQuery = z.object({ offset: offset(ENTRIES_PAGE, MAX_ENTRIES_OFFSET) });

/** Query of an exported playlist. */
export const exportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).meta({ description: `${names(EXPORT_FORMATS)}.` }),
});

/** Query of a page of records of the library. */
export const libraryRecordsQuery = z.object({
  kind: z.enum(LIBRARY_RECORD_KINDS).meta({ description: "The list." }),
  offset: offset(SAVED_PAGE, MAX_SAVED_OFFSET),
  after: followedQuery.shape.after,
});

export const allEntriesQuery = entriesQuery.pick({ snapshot: true });

/** Query of a playlist. */
export const playlistQuery = z.object({
  fresh: z
    .literal("1")
    .optional()
    .meta({ description: "Returns the current playlist. Otherwise it may be up to a minute old." }),
});

/** Query of a login. Its parameters have error codes of their own, so `parseLoginOptions` in lib/auth parses each. */
export const authQuery = z.object({
  mode: z
    .enum(["redirect", "popup", "code"])
    .default("redirect")
    .meta({ description: "`code`: Spotify sends its code to the front end's own page." }),
  returnTo: z
    .url()
    .max(512)
    .optional()
    .meta({ description: "A page on the caller's own origin. Default: its root page." }),
  scopes: commaSeparated(` *(?:${featureSchema.options.join("|")}) *`)
    .transform((text) => text.split(",").map((name) => name.trim()))
    .pipe(z.array(featureSchema))
    .optional()
    .meta({ description: `Features of this app, separated by commas: ${names(featureSchema.options)}.` }),
  showDialog: z
    .enum(["true", "false"])
    .default("true")
    .meta({ description: "Whether Spotify always asks for consent." }),
});

/** Parses a part of a request. @throws ApiError `bad_request` if the schema rejects it. */
export function parseOrReject<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw new ApiError("bad_request");
  return result.data;
}

/** Parses the query of a request; other parameters are ignored. @throws ApiError `bad_request`. */
export function parseQuery<T extends z.ZodObject>(request: Request, schema: T): z.output<T> {
  const query = new URL(request.url).searchParams;
  const values = Object.keys(schema.shape).map((name) => [name, query.get(name) ?? undefined]);
  return parseOrReject(schema, Object.fromEntries(values));
}
