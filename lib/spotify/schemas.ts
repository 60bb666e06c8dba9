import { z } from "zod";
import { countUnexpected, unexpectedValue } from "./schema-drift";

/**
 * What Spotify sends, as far as we read it. Tolerant on purpose: development, legacy and extended apps get different
 * fields, and any of them may be null (Spotify docs: references/changes/february-2026).
 */

export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
export const count = z.number().int().nonnegative().nullish().catch(null);
export const links = z.object({ spotify: z.string().nullish() }).nullish().catch(unexpectedValue);
export const images = z
  .array(z.object({ url: z.string(), width: z.number().nullish() }).nullable())
  .nullish()
  .catch(unexpectedValue);

/**
 * A moment in ISO 8601. One that is none, or that nobody can have meant, is dropped and counted: Spotify is known to send
 * `0000-00-00T00:00:00Z` and the epoch.
 */
const moment = z.string().refine((value) => Date.parse(value) > 0);

/** When something was added or saved; Spotify leaves it out for what is very old. */
export const addedAt = moment.nullish().catch(unexpectedValue);

function items<T extends z.ZodType>(item: T) {
  return z.array(item.nullable().catch(null)).transform((all) => {
    countUnexpected(all.filter((one) => one === null).length);
    return all;
  });
}

/** A page by offset. Broken items are dropped by `items`, never the page. */
export function rawPage<T extends z.ZodType>(item: T) {
  const total = count.transform((value) => value ?? unexpectedValue());
  return z.object({ total, items: items(item) });
}

/** A run of items that has no total, as the last plays come. */
export function rawItems<T extends z.ZodType>(item: T) {
  return z.object({ items: items(item) });
}

export const profileSchema = z.object({
  id: z.string().min(1),
  account_id: z.string().min(1).nullish(),
  display_name: z.string().nullish(),
  external_urls: links,
  images,
});

const ownerSchema = z
  .object({ id: text, display_name: z.string().nullish(), external_urls: links })
  .nullish();
const contentsSchema = z
  .object({ total: count.transform((value) => value ?? unexpectedValue()) })
  .nullish()
  .catch(unexpectedValue);

export const playlistSchema = z.object({
  id: z.string().min(1),
  name: text,
  description: z.string().nullish(),
  collaborative: z.boolean().nullish(),
  public: z.boolean().nullish(),
  images,
  owner: ownerSchema,
  snapshot_id: text,
  external_urls: links,
  items: contentsSchema,
  tracks: contentsSchema,
});

export const artistRefSchema = z.object({ name: text, external_urls: links });

export const trackSchema = z.object({
  type: z.string().nullish(),
  id: z.string().nullish(),
  uri: z.string().nullish().catch(unexpectedValue),
  name: text,
  duration_ms: z.number().nonnegative().nullish().catch(unexpectedValue),
  explicit: z.boolean().nullish().catch(unexpectedValue),
  is_local: z.boolean().nullish().catch(unexpectedValue),
  external_urls: links,
  images,
  artists: z.array(artistRefSchema.nullable().catch(unexpectedValue)).nullish().catch(unexpectedValue),
  album: z.object({ name: text, external_urls: links, images }).nullish().catch(unexpectedValue),
  show: z.object({ name: text, external_urls: links, images }).nullish().catch(unexpectedValue),
});

const entrySchema = z.object({
  added_at: addedAt,
  added_by: z.object({ id: text }).nullish().catch(unexpectedValue),
  is_local: z.boolean().nullish().catch(unexpectedValue),
  item: trackSchema.nullish().catch(unexpectedValue),
  track: trackSchema.nullish().catch(unexpectedValue),
});

export const entriesSchema = rawPage(entrySchema);

/** A playlist with the first page of its contents, where Spotify lets us see them. */
export const playlistPageSchema = playlistSchema.extend({
  items: entriesSchema.nullish().catch(unexpectedValue),
  tracks: entriesSchema.nullish().catch(unexpectedValue),
});

export const artistSchema = z.object({ id: z.string().min(1), name: text, images, external_urls: links });

/** An artist in full. Spotify is about to name genres no longer. */
export const artistPageSchema = artistSchema.extend({
  genres: z.array(z.string()).nullish().catch(unexpectedValue),
});

export const playSchema = z.object({
  played_at: moment.nullable().catch(unexpectedValue),
  track: trackSchema.nullish().catch(unexpectedValue),
});

export type RawProfile = z.infer<typeof profileSchema>;
export type RawPlaylist = z.infer<typeof playlistSchema>;
export type RawPlaylistPage = z.infer<typeof playlistPageSchema>;
export type RawEntry = z.infer<typeof entrySchema>;
export type RawEntries = z.infer<typeof entriesSchema>;
export type RawTrack = z.infer<typeof trackSchema>;
export type RawArtist = z.infer<typeof artistSchema>;
export type RawArtistPage = z.infer<typeof artistPageSchema>;
export type RawPlay = z.infer<typeof playSchema>;
export type RawImages = z.infer<typeof images>;
export type RawLinks = z.infer<typeof links>;
