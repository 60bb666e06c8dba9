import { z } from "zod";
import {
  albumPageShape,
  albumShape,
  albumTrackShape,
  artistPageShape,
  artistShape,
  playlistPageShape,
  playlistShape,
  profileShape,
  savedAlbumShape,
  savedTrackShape,
} from "./lists";
import { count, entriesShape, trackShape } from "./music";
import { age } from "./responses";
import { pageOf, searchShape } from "./search";

/** Answers that name what they hold, and how old it is. */

export const profileResponse = z
  .strictObject({ profile: profileShape, ...age })
  .meta({ description: "The person who asks." });

export const playlistsResponse = z
  .strictObject({ playlists: z.array(playlistShape), ...age })
  .meta({ description: "All playlists, in Spotify's order." });

export const playlistResponse = z
  .strictObject({
    playlist: playlistPageShape,
    first: entriesShape
      .nullable()
      .meta({ description: "Its first entries, 100 at most; null where hidden." }),
    ...age,
  })
  .meta({ description: "A playlist and its first entries." });

export const topArtistsResponse = z
  .strictObject({ artists: z.array(artistShape), ...age })
  .meta({ description: "The artists heard most, 20 at most." });

export const topTracksResponse = z
  .strictObject({ tracks: z.array(trackShape), ...age })
  .meta({ description: "The tracks heard most, 20 at most." });

export const savedTracksResponse = pageOf(savedTrackShape)
  .extend(age)
  .meta({ description: "Saved tracks, the latest first." });

export const savedAlbumsResponse = pageOf(savedAlbumShape)
  .extend(age)
  .meta({ description: "Saved albums, the latest first." });

export const followedArtistsResponse = z
  .strictObject({
    total: count.nullable(),
    next: z.string().nullable().meta({ description: "Asks for what comes after; null at the end." }),
    items: z.array(artistShape),
    ...age,
  })
  .meta({ description: "Followed artists." });

export const containsResponse = z
  .strictObject({ saved: z.record(z.string(), z.boolean()).meta({ description: "By URI." }), ...age })
  .meta({ description: "What of it is in the library." });

export const searchResponse = searchShape.extend(age).meta({
  description: "Ten of each type, from the same offset on. A type Spotify did not answer for is missing.",
});

export const artistResponse = z
  .strictObject({ artist: artistPageShape, ...age })
  .meta({ description: "One artist." });

export const albumsResponse = pageOf(albumShape)
  .extend(age)
  .meta({ description: "Part of an artist's records." });

const albumTracks = pageOf(albumTrackShape).meta({ description: "Part of an album's tracks." });

export const albumResponse = z
  .strictObject({ album: albumPageShape, tracks: albumTracks, ...age })
  .meta({ description: "An album and its first tracks." });

export const tracksResponse = albumTracks.extend(age).meta({ description: "Part of an album's tracks." });
