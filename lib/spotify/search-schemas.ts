import { z } from "zod";
import { albumSchema } from "./album-schemas";
import { odd } from "./schema-drift";
import { artistSchema, images, links, page, playlistSchema, text, trackSchema } from "./schemas";

const nameSchema = z.object({ name: text });

/** Shows, episodes and audiobooks, as far as a search shows them; each names who it is by in its own way. */
const spokenSchema = z.object({
  id: z.string().min(1),
  name: text,
  publisher: z.string().nullish().catch(odd),
  show: nameSchema.nullish().catch(odd),
  authors: z.array(nameSchema.nullable().catch(odd)).nullish().catch(odd),
  images,
  explicit: z.boolean().nullish().catch(odd),
  external_urls: links,
});

/** A page for each type that was asked for. One that cannot be read is missing, the others are not. */
export const searchSchema = z.object({
  tracks: page(trackSchema).nullish().catch(odd),
  artists: page(artistSchema).nullish().catch(odd),
  albums: page(albumSchema).nullish().catch(odd),
  playlists: page(playlistSchema).nullish().catch(odd),
  shows: page(spokenSchema).nullish().catch(odd),
  episodes: page(spokenSchema).nullish().catch(odd),
  audiobooks: page(spokenSchema).nullish().catch(odd),
});

export type RawSearch = z.infer<typeof searchSchema>;
export type RawSpoken = z.infer<typeof spokenSchema>;
