import { z } from "zod";
import { age, count, pageOf } from "./common";
import {
  albumPageShape,
  albumShape,
  albumTrackShape,
  artistPageShape,
  artistShape,
  entriesShape,
  playlistPageShape,
  playlistShape,
  playShape,
  profileShape,
  savedAlbumShape,
  savedTrackShape,
  searchShape,
  trackPage,
  trackPageShape,
  trackShape,
} from "./music";
import {
  audiobookPageShape,
  episodePageShape,
  episodeShape,
  savedAudiobookShape,
  savedEpisodeShape,
  savedShowShape,
  showPageShape,
} from "./spoken";

/** Bodies of responses, most of them with their age. */

export const errorResponse = z
  .strictObject({
    error: z.strictObject({
      code: z.string().meta({ description: "Identifies the error. Codes are stable, messages may change." }),
      message: z.string().meta({ description: "Human-readable message." }),
      requestId: z.string().meta({ description: "Also appears in the app's log." }),
      retryAfter: z.int().positive().optional().meta({ description: "Seconds to wait, if known." }),
    }),
  })
  .meta({ description: "The body of every error response." });

export const recentResponse = z
  .strictObject({ plays: z.array(playShape), ...age })
  .meta({ description: "The most recent plays, newest first, 50 at most." });

export const entriesLine = z
  .union([
    z.strictObject({ total: count }),
    entriesShape,
    z.strictObject({ done: z.literal(true) }),
    errorResponse,
  ])
  .meta({
    description: "One line: first the total, then pages, then `done`. An error replaces the remaining lines.",
  });

const ignored = {
  ignored: z.array(z.enum(["name", "description", "public"])).meta({
    description: "Details that Spotify accepted, but that read differently afterwards.",
  }),
};

export const editedResponse = z.strictObject(ignored).meta({ description: "What Spotify did not do." });

export const createdResponse = z
  .strictObject({
    id: z.string().nullable().meta({ description: "Null if Spotify did not return an ID." }),
    ...ignored,
  })
  .meta({ description: "The created playlist." });

export const versionResponse = z
  .strictObject({
    snapshot: z
      .string()
      .nullable()
      .meta({ description: "Null if Spotify did not return it. Fetch the playlist again." }),
  })
  .meta({ description: "The version of a playlist after a change." });

export const profileResponse = z
  .strictObject({ profile: profileShape, ...age })
  .meta({ description: "The current user's profile." });

export const playlistsResponse = z
  .strictObject({
    playlists: z.array(playlistShape),
    unlisted: count.meta({ description: "Number of playlists that Spotify counts but does not return." }),
    ...age,
  })
  .meta({ description: "All playlists in the user's library, in Spotify's order." });

export const playlistResponse = z
  .strictObject({
    playlist: playlistPageShape,
    first: entriesShape
      .nullable()
      .meta({ description: "The first items, 100 at most. Null if Spotify does not share them." }),
    ...age,
  })
  .meta({ description: "A playlist and its first items." });

export const topArtistsResponse = z
  .strictObject({ artists: z.array(artistShape), ...age })
  .meta({ description: "The user's top artists, 20 at most." });

export const topTracksResponse = z
  .strictObject({ tracks: z.array(trackShape), ...age })
  .meta({ description: "The user's top tracks, 20 at most." });

export const savedTracksResponse = pageOf(savedTrackShape)
  .extend(age)
  .meta({ description: "Saved tracks, newest first." });

export const savedAlbumsResponse = pageOf(savedAlbumShape)
  .extend(age)
  .meta({ description: "Saved albums, newest first." });

export const savedShowsResponse = pageOf(savedShowShape)
  .extend(age)
  .meta({ description: "Saved shows, newest first." });

export const savedEpisodesResponse = pageOf(savedEpisodeShape)
  .extend(age)
  .meta({ description: "Saved episodes, newest first." });

export const savedAudiobooksResponse = pageOf(savedAudiobookShape)
  .extend(age)
  .meta({ description: "Saved audiobooks, newest first." });

export const followedArtistsResponse = z
  .strictObject({
    total: count.nullable(),
    next: z.string().nullable().meta({ description: "Cursor of the next page. Null on the last page." }),
    items: z.array(artistShape),
    ...age,
  })
  .meta({ description: "Followed artists." });

export const containsResponse = z
  .strictObject({
    saved: z
      .record(z.string(), z.boolean())
      .meta({ description: "Whether each item is in the library, by URI." }),
    ...age,
  })
  .meta({ description: "Which of the requested items are in the library." });

export const searchResponse = searchShape.extend(age).meta({
  description:
    "10 results of each type, from the same offset. A type is missing if Spotify did not return it.",
});

export const artistResponse = z
  .strictObject({ artist: artistPageShape, ...age })
  .meta({ description: "An artist." });

export const albumsResponse = pageOf(albumShape)
  .extend(age)
  .meta({ description: "A page of an artist's releases." });

const albumTracks = pageOf(albumTrackShape).meta({ description: "A page of an album's tracks." });

export const albumResponse = z
  .strictObject({ album: albumPageShape, tracks: albumTracks, ...age })
  .meta({ description: "An album and its first tracks." });

export const tracksResponse = albumTracks.extend(age).meta({ description: "A page of an album's tracks." });

export const trackResponse = z
  .strictObject({ track: trackPageShape, ...age })
  .meta({ description: "A track." });

const episodes = pageOf(episodeShape).meta({ description: "A page of a show's episodes." });

export const showResponse = z
  .strictObject({ show: showPageShape, episodes, ...age })
  .meta({ description: "A show and its newest episodes." });

export const episodesResponse = episodes.extend(age).meta({ description: "A page of a show's episodes." });

export const episodeResponse = z
  .strictObject({ episode: episodePageShape, ...age })
  .meta({ description: "An episode." });

export const audiobookResponse = z
  .strictObject({ audiobook: audiobookPageShape, chapters: trackPage, ...age })
  .meta({ description: "An audiobook and its first chapters." });

export const chaptersResponse = trackPage
  .extend(age)
  .meta({ description: "A page of an audiobook's chapters." });
