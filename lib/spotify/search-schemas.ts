import { z } from "zod";
import { albumSchema } from "./album-schemas";
import { unexpectedValue } from "./schema-drift";
import { artistSchema, images, links, playlistSchema, rawPage, text, trackSchema } from "./schemas";

const nameSchema = z.object({ name: text });

/** Shows, episodes and audiobooks, as far as a search shows them; each names who it is by in its own way. */
const spokenSchema = z.object({
  id: z.string().min(1),
  name: text,
  publisher: z.string().nullish().catch(unexpectedValue),
  show: nameSchema.nullish().catch(unexpectedValue),
  authors: z.array(nameSchema.nullable().catch(unexpectedValue)).nullish().catch(unexpectedValue),
  images,
  explicit: z.boolean().nullish().catch(unexpectedValue),
  external_urls: links,
});

/** A page for each type that was asked for. One that cannot be read is missing, the others are not. */
export const searchSchema = z.object({
  tracks: rawPage(trackSchema).nullish().catch(unexpectedValue),
  artists: rawPage(artistSchema).nullish().catch(unexpectedValue),
  albums: rawPage(albumSchema).nullish().catch(unexpectedValue),
  playlists: rawPage(playlistSchema).nullish().catch(unexpectedValue),
  shows: rawPage(spokenSchema).nullish().catch(unexpectedValue),
  episodes: rawPage(spokenSchema).nullish().catch(unexpectedValue),
  audiobooks: rawPage(spokenSchema).nullish().catch(unexpectedValue),
});

export type RawSearch = z.infer<typeof searchSchema>;
export type RawSpoken = z.infer<typeof spokenSchema>;
