import { z } from "zod";
import { REPEAT_MODES } from "./constants";
import { unexpectedValue } from "./schema-drift";
import {
  addedAt,
  count,
  images,
  links,
  optional,
  optionalList,
  rawItems,
  rawPage,
  text,
  timestamp,
  total,
} from "./schema-fields";

/**
 * Schemas of Spotify's responses, limited to the fields in use. Tolerant on purpose: development, legacy and extended
 * apps get different fields, and any of them may be null (Spotify docs: references/changes/february-2026).
 */

export type RawImages = z.infer<typeof images>;
export type RawLinks = z.infer<typeof links>;

export const profileSchema = z.object({
  id: z.string().min(1),
  account_id: z.string().min(1).nullish(),
  display_name: z.string().nullish(),
  external_urls: links,
  images,
});

export type RawProfile = z.infer<typeof profileSchema>;

export const artistRefSchema = z.object({ name: text, external_urls: links });

/** The book of a chapter. Its authors have names only. */
const audiobookRefSchema = z.object({
  name: text,
  external_urls: links,
  images,
  authors: optionalList(z.object({ name: text })),
});

export const trackSchema = z.object({
  type: z.string().nullish(),
  id: z.string().nullish(),
  uri: optional(z.string()),
  name: text,
  duration_ms: optional(z.number().nonnegative()),
  explicit: optional(z.boolean()),
  is_local: optional(z.boolean()),
  external_urls: links,
  images,
  artists: optionalList(artistRefSchema),
  album: optional(z.object({ name: text, external_urls: links, images })),
  show: optional(z.object({ name: text, external_urls: links, images })),
  audiobook: optional(audiobookRefSchema),
});

export type RawTrack = z.infer<typeof trackSchema>;

export const artistSchema = z.object({ id: z.string().min(1), name: text, images, external_urls: links });

/** A complete artist. Spotify is going to remove genres. */
export const artistPageSchema = artistSchema.extend({
  genres: optional(z.array(z.string())),
});

export type RawArtist = z.infer<typeof artistSchema>;
export type RawArtistPage = z.infer<typeof artistPageSchema>;

/** An album in lists and in saved albums. */
export const albumSchema = z.object({
  id: z.string().min(1),
  name: text,
  album_type: optional(z.string()),
  artists: optionalList(artistRefSchema),
  images,
  release_date: optional(z.string()),
  total_tracks: count,
  external_urls: links,
});

const albumTrackSchema = trackSchema.extend({ disc_number: count, track_number: count });

export const albumTracksSchema = rawPage(albumTrackSchema);

/** A complete track with its album. */
export const fullTrackSchema = albumTrackSchema.extend({
  album: optional(
    albumSchema.pick({
      name: true,
      external_urls: true,
      images: true,
      release_date: true,
      total_tracks: true,
    }),
  ),
  external_ids: optional(z.object({ isrc: z.string().nullish() })),
});

/** A complete album with the first page of its tracks. */
export const fullAlbumSchema = albumSchema.extend({
  tracks: optional(albumTracksSchema),
  label: optional(z.string()),
  copyrights: optionalList(z.object({ text, type: z.string().nullish() })),
});

export type RawAlbum = z.infer<typeof albumSchema>;
export type RawFullAlbum = z.infer<typeof fullAlbumSchema>;
export type RawFullTrack = z.infer<typeof fullTrackSchema>;
export type RawAlbumTracks = z.infer<typeof albumTracksSchema>;
export type RawAlbumTrack = NonNullable<RawAlbumTracks["items"][number]>;

const spoken = {
  id: z.string().min(1),
  name: text,
  description: optional(z.string()),
  explicit: optional(z.boolean()),
  images,
  external_urls: links,
};

/** A show in lists and in saved shows. Apps in development mode get no publisher. */
const showSchema = z.object({ ...spoken, publisher: optional(z.string()), total_episodes: count });

/** An episode. In its show's own list it has no `show`. */
export const episodeSchema = trackSchema.extend({
  release_date: optional(z.string()),
  description: optional(z.string()),
});

export const episodesSchema = rawPage(episodeSchema);

/** A complete show with the first page of its episodes. */
export const fullShowSchema = showSchema.extend({ episodes: optional(episodesSchema) });

/** An audiobook in lists and in saved audiobooks. */
const audiobookSchema = z.object({
  ...spoken,
  authors: optionalList(z.object({ name: text })),
  narrators: optionalList(z.object({ name: text })),
  total_chapters: count,
});

export const chaptersSchema = rawPage(trackSchema);

/** A complete audiobook with the first page of its chapters. */
export const fullAudiobookSchema = audiobookSchema.extend({ chapters: optional(chaptersSchema) });

export type RawShow = z.infer<typeof showSchema>;
export type RawFullShow = z.infer<typeof fullShowSchema>;
export type RawEpisode = z.infer<typeof episodeSchema>;
export type RawEpisodes = z.infer<typeof episodesSchema>;
export type RawAudiobook = z.infer<typeof audiobookSchema>;
export type RawFullAudiobook = z.infer<typeof fullAudiobookSchema>;
export type RawChapters = z.infer<typeof chaptersSchema>;

const ownerSchema = z
  .object({ id: text, display_name: z.string().nullish(), external_urls: links })
  .nullish();
const contentsSchema = optional(z.object({ total }));

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

const entrySchema = z.object({
  added_at: addedAt,
  added_by: optional(z.object({ id: text })),
  is_local: optional(z.boolean()),
  item: optional(trackSchema),
  track: optional(trackSchema),
});

export const entriesSchema = rawPage(entrySchema);

/** A playlist with the first page of its items, if Spotify shares them. */
export const playlistPageSchema = playlistSchema.extend({
  items: optional(entriesSchema),
  tracks: optional(entriesSchema),
});

export type RawPlaylist = z.infer<typeof playlistSchema>;
export type RawPlaylistPage = z.infer<typeof playlistPageSchema>;
export type RawEntry = z.infer<typeof entrySchema>;
export type RawEntries = z.infer<typeof entriesSchema>;

/** Saved items kept their old field names when those of playlists changed (Spotify docs: changes/february-2026). */
export const savedTrackSchema = z.object({ added_at: addedAt, track: trackSchema });
export const savedAlbumSchema = z.object({ added_at: addedAt, album: albumSchema });
export const savedShowSchema = z.object({ added_at: addedAt, show: showSchema });
export const savedEpisodeSchema = z.object({ added_at: addedAt, episode: episodeSchema });

/** Spotify documents saved audiobooks without a date and sends them like other saved items (platform sheet section 8). */
export const savedAudiobookSchema = z.union([
  z.object({ added_at: addedAt, audiobook: audiobookSchema }),
  audiobookSchema.transform((audiobook) => ({ added_at: null, audiobook })),
]);

/** A page of followed artists, which is continued by cursor. */
export const followedSchema = z.object({
  artists: rawPage(artistSchema).extend({
    cursors: optional(z.object({ after: z.string().nullish() })),
  }),
});

export type RawSavedTrack = z.infer<typeof savedTrackSchema>;
export type RawSavedAlbum = z.infer<typeof savedAlbumSchema>;
export type RawSavedShow = z.infer<typeof savedShowSchema>;
export type RawSavedEpisode = z.infer<typeof savedEpisodeSchema>;
export type RawSavedAudiobook = z.infer<typeof savedAudiobookSchema>;

export const playSchema = z.object({
  played_at: timestamp.nullable().catch(unexpectedValue),
  track: optional(trackSchema),
});

export type RawPlay = z.infer<typeof playSchema>;

const deviceSchema = z.object({
  id: z.string().nullish(),
  name: text,
  type: text,
  is_active: optional(z.boolean()),
  is_restricted: optional(z.boolean()),
  volume_percent: optional(z.number().min(0).max(100)),
  supports_volume: optional(z.boolean()),
});

/** State of the player. Null is a response without content: nothing is playing on any device. */
export const playerSchema = z
  .object({
    device: optional(deviceSchema),
    repeat_state: optional(z.enum(REPEAT_MODES)),
    shuffle_state: optional(z.boolean()),
    context: optional(z.object({ uri: z.string().nullish() })),
    progress_ms: optional(z.number().nonnegative()),
    is_playing: optional(z.boolean()),
    item: optional(trackSchema),
    currently_playing_type: optional(z.enum(["track", "episode", "ad", "unknown"])),
    actions: optional(z.object({ disallows: z.record(z.string(), z.boolean().nullish()).nullish() })),
  })
  .nullable();

/** Null when nothing is playing, as for the player. */
export const queueSchema = z
  .object({
    currently_playing: optional(trackSchema),
    queue: optional(rawItems(trackSchema).shape.items),
  })
  .nullable();

/** Null is a response without content: there are no devices. */
export const devicesSchema = z.object({ devices: rawItems(deviceSchema).shape.items }).nullable();

export type RawPlayer = NonNullable<z.infer<typeof playerSchema>>;
export type RawQueue = z.infer<typeof queueSchema>;
export type RawDevice = z.infer<typeof deviceSchema>;

const nameSchema = z.object({ name: text });

/** Shows, episodes and audiobooks in search results. Each has another field for its author. */
const spokenSchema = z.object({
  id: z.string().min(1),
  name: text,
  publisher: optional(z.string()),
  show: optional(nameSchema),
  authors: optionalList(nameSchema),
  images,
  explicit: optional(z.boolean()),
  external_urls: links,
});

/** A page per requested type. A page that cannot be parsed is null; the others stay valid. */
export const searchSchema = z.object({
  tracks: optional(rawPage(trackSchema)),
  artists: optional(rawPage(artistSchema)),
  albums: optional(rawPage(albumSchema)),
  playlists: optional(rawPage(playlistSchema)),
  shows: optional(rawPage(spokenSchema)),
  episodes: optional(rawPage(spokenSchema)),
  audiobooks: optional(rawPage(spokenSchema)),
});

export type RawSearch = z.infer<typeof searchSchema>;
export type RawSpoken = z.infer<typeof spokenSchema>;
