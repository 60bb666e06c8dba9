import { z } from "zod";
import { odd } from "./schema-drift";
import { artistRefSchema, count, images, links, page, text, trackSchema } from "./schemas";

/** An album as lists have it, and inside what was saved. */
export const albumSchema = z.object({
  id: z.string().min(1),
  name: text,
  album_type: z.string().nullish().catch(odd),
  artists: z.array(artistRefSchema.nullable().catch(odd)).nullish().catch(odd),
  images,
  release_date: z.string().nullish().catch(odd),
  total_tracks: count,
  external_urls: links,
});

export const albumTracksSchema = page(trackSchema.extend({ disc_number: count, track_number: count }));

const copyrightSchema = z.object({ text, type: z.string().nullish() }).nullable().catch(odd);

/** An album in full, with the first page of its tracks. */
export const fullAlbumSchema = albumSchema.extend({
  tracks: albumTracksSchema.nullish().catch(odd),
  label: z.string().nullish().catch(odd),
  copyrights: z.array(copyrightSchema).nullish().catch(odd),
});

export type RawAlbum = z.infer<typeof albumSchema>;
export type RawFullAlbum = z.infer<typeof fullAlbumSchema>;
export type RawAlbumTrack = NonNullable<RawAlbumTracks["items"][number]>;
export type RawAlbumTracks = z.infer<typeof albumTracksSchema>;
