import { z } from "zod";
import { unexpectedValue } from "./schema-drift";
import { artistRefSchema, count, images, links, rawPage, text, trackSchema } from "./schemas";

/** An album as lists have it, and inside what was saved. */
export const albumSchema = z.object({
  id: z.string().min(1),
  name: text,
  album_type: z.string().nullish().catch(unexpectedValue),
  artists: z.array(artistRefSchema.nullable().catch(unexpectedValue)).nullish().catch(unexpectedValue),
  images,
  release_date: z.string().nullish().catch(unexpectedValue),
  total_tracks: count,
  external_urls: links,
});

export const albumTracksSchema = rawPage(trackSchema.extend({ disc_number: count, track_number: count }));

const copyrightSchema = z.object({ text, type: z.string().nullish() }).nullable().catch(unexpectedValue);

/** An album in full, with the first page of its tracks. */
export const fullAlbumSchema = albumSchema.extend({
  tracks: albumTracksSchema.nullish().catch(unexpectedValue),
  label: z.string().nullish().catch(unexpectedValue),
  copyrights: z.array(copyrightSchema).nullish().catch(unexpectedValue),
});

export type RawAlbum = z.infer<typeof albumSchema>;
export type RawFullAlbum = z.infer<typeof fullAlbumSchema>;
export type RawAlbumTrack = NonNullable<RawAlbumTracks["items"][number]>;
export type RawAlbumTracks = z.infer<typeof albumTracksSchema>;
