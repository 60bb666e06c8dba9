import { z } from "zod";
import { albumSchema } from "./album-schemas";
import { unexpectedValue } from "./schema-drift";
import { addedAt, artistSchema, rawPage, trackSchema } from "./schemas";

/** Saved things kept their old names when those of playlists were changed (Spotify docs: changes/february-2026). */
export const savedTrackSchema = z.object({ added_at: addedAt, track: trackSchema });
export const savedAlbumSchema = z.object({ added_at: addedAt, album: albumSchema });

/** A page of followed artists, which goes on by cursor. */
export const followedSchema = z.object({
  artists: rawPage(artistSchema).extend({
    cursors: z.object({ after: z.string().nullish() }).nullish().catch(unexpectedValue),
  }),
});

export type RawSavedTrack = z.infer<typeof savedTrackSchema>;
export type RawSavedAlbum = z.infer<typeof savedAlbumSchema>;
