import { z } from "zod";
import { addedAt, count, optional, optionalList, rawPage, text } from "./schema-fields";

/**
 * Schemas of list items with every field of a record: URIs instead of links, and ISRC. Responses are read without
 * `market`: with it, Spotify replaces a track by a copy on another album, and the URI of the item in the list is lost.
 */

const uri = optional(z.string());

const refSchema = z.object({ name: text, uri });
const namedSchema = z.object({ name: text });

const recordAlbumSchema = z.object({
  name: text,
  uri,
  artists: optionalList(refSchema),
  release_date: optional(z.string()),
});

/** A show of a list, and of an episode. Apps in development mode get no publisher. */
const recordShowSchema = refSchema.extend({
  publisher: optional(z.string()),
  explicit: optional(z.boolean()),
});

const recordAudiobookSchema = refSchema.extend({
  authors: optionalList(namedSchema),
  explicit: optional(z.boolean()),
});

const recordItemSchema = z.object({
  type: optional(z.string()),
  name: text,
  uri,
  duration_ms: optional(z.number().nonnegative()),
  explicit: optional(z.boolean()),
  is_local: optional(z.boolean()),
  artists: optionalList(refSchema),
  album: optional(recordAlbumSchema),
  show: optional(recordShowSchema),
  audiobook: optional(recordAudiobookSchema),
  release_date: optional(z.string()),
  disc_number: count,
  track_number: count,
  external_ids: optional(z.object({ isrc: optional(z.string()) })),
});

const recordEntrySchema = z.object({
  added_at: addedAt,
  added_by: optional(z.object({ id: text })),
  is_local: optional(z.boolean()),
  item: optional(recordItemSchema),
  track: optional(recordItemSchema),
});

export const recordEntriesSchema = rawPage(recordEntrySchema);

/** A playlist with the first page of its items, if Spotify shares them. */
export const recordPlaylistSchema = z.object({
  snapshot_id: text,
  items: optional(recordEntriesSchema),
  tracks: optional(recordEntriesSchema),
});

export const snapshotSchema = z.object({ snapshot_id: text });

const work = {
  track: optional(recordItemSchema),
  episode: optional(recordItemSchema),
  album: optional(recordAlbumSchema),
  show: optional(recordShowSchema),
  audiobook: optional(recordAudiobookSchema),
};

/** A saved item of any kind. Audiobooks may come without a date, as themselves (platform sheet section 8). */
const recordSavedSchema = z.union([
  z.object({ added_at: addedAt, ...work }).refine((item) => Object.keys(work).some((kind) => kind in item)),
  recordAudiobookSchema.transform((audiobook) => ({ added_at: null, audiobook })),
]);

export const recordSavedPageSchema = rawPage(recordSavedSchema);

/** A page of followed artists, which is continued by cursor. */
export const recordFollowedSchema = z.object({
  artists: rawPage(refSchema).extend({ cursors: optional(z.object({ after: optional(z.string()) })) }),
});

export type RawRecordRef = z.infer<typeof refSchema>;
export type RawRecordAlbum = z.infer<typeof recordAlbumSchema>;
export type RawRecordShow = z.infer<typeof recordShowSchema>;
export type RawRecordAudiobook = z.infer<typeof recordAudiobookSchema>;
export type RawRecordItem = z.infer<typeof recordItemSchema>;
export type RawRecordEntry = z.infer<typeof recordEntrySchema>;
export type RawRecordSaved = z.infer<typeof recordSavedSchema>;
export type RawRecordEntries = z.infer<typeof recordEntriesSchema>;
export type RawRecordPlaylist = z.infer<typeof recordPlaylistSchema>;
export type RawRecordSavedPage = z.infer<typeof recordSavedPageSchema>;
