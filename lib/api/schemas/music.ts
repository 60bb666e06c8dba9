import { z } from "zod";
import { count, image, linkShape, page, pageOf, time, url } from "./common";

/** Tracks, albums, artists, playlists, search results and profiles. */

export const trackShape = z
  .strictObject({
    id: z.string().nullable().meta({ description: "Spotify ID. Null for local files." }),
    title: z.string(),
    artists: z.array(linkShape).meta({ description: "For an episode, its show." }),
    album: linkShape.nullable(),
    image: z.string().nullable().meta({ description: "Cover URL. Cache it for a day at most." }),
    durationMs: z.number().meta({ description: "In milliseconds." }),
    explicit: z.boolean(),
    url,
  })
  .meta({ description: "A track or an episode." });

export const entryShape = z
  .strictObject({
    position: count.meta({ description: "Position in the playlist, from 0." }),
    kind: z
      .enum(["track", "episode", "local", "gone"])
      .meta({ description: "`gone`: Spotify no longer has the item." }),
    addedAt: time.nullable(),
    addedBy: z
      .string()
      .nullable()
      .meta({ description: "ID of the user who added it. Spotify sends no name." }),
    uri: z.string().nullable().meta({ description: "URI for removing the item. Null for `gone`." }),
    track: trackShape.nullable().meta({ description: "Null only for `gone`." }),
  })
  .meta({ description: "An item of a playlist." });

export const entriesShape = z
  .strictObject({
    offset: count,
    total: count.meta({ description: "Number of items in the complete playlist." }),
    entries: z.array(entryShape),
  })
  .meta({ description: "Consecutive items of a playlist, from `offset`." });

export const playShape = z
  .strictObject({ playedAt: time.nullable(), track: trackShape })
  .meta({ description: "A track and the time it was played." });

export const profileShape = z
  .strictObject({ id: z.string(), name: z.string(), image, url: page })
  .meta({ description: "The profile of a Spotify user." });

const playlist = {
  id: z.string(),
  name: z.string(),
  description: z.string().meta({ description: "Plain text." }),
  image,
  owner: z.strictObject({ id: z.string(), name: z.string(), url }),
  kind: z.enum(["own", "followed", "shared"]),
  isPublic: z
    .boolean()
    .nullable()
    .meta({ description: "Whether the playlist is shown on the owner's profile. Null if unknown." }),
  total: count
    .nullable()
    .meta({ description: "Number of items, as counted by Spotify. Null if Spotify does not send it." }),
  snapshot: z.string().meta({ description: "Identifies this version. Requests for items need it." }),
  url: page,
};

export const playlistShape = z.strictObject(playlist).meta({ description: "A playlist without its items." });

export const playlistPageShape = z
  .strictObject({
    ...playlist,
    contents: z
      .enum(["open", "hidden"])
      .meta({ description: "`hidden`: Spotify does not share the items with this app." }),
    readerId: z.string().meta({ description: "ID of the current user, comparable with `owner.id`." }),
  })
  .meta({ description: "A single playlist, with more fields than in lists." });

const artist = { id: z.string(), name: z.string(), image, url: page };

export const artistShape = z.strictObject(artist).meta({ description: "An artist." });

export const artistPageShape = z
  .strictObject({
    ...artist,
    genres: z.array(z.string()).meta({ description: "Spotify sends few genres, and none for many artists." }),
  })
  .meta({ description: "A single artist, with more fields than in lists." });

const album = {
  id: z.string(),
  name: z.string(),
  artists: z.array(linkShape),
  image,
  kind: z.string().meta({ description: "`album`, `single` or `compilation`." }),
  releaseDate: z
    .string()
    .nullable()
    .meta({ description: "Date with the precision of a year, a month or a day." }),
  total: count.nullable().meta({ description: "Number of tracks. Null if Spotify does not send it." }),
  url: page,
};

export const albumShape = z.strictObject(album).meta({ description: "An album without its tracks." });

export const albumPageShape = z
  .strictObject({
    ...album,
    label: z.string().nullable().meta({ description: "Null if Spotify does not send it to this app." }),
    copyrights: z.array(z.string()).meta({ description: "One line for each copyright, with its sign." }),
  })
  .meta({ description: "A single album, with more fields than in lists." });

export const albumTrackShape = trackShape
  .extend({
    disc: count.meta({ description: "Disc number, from 1." }),
    number: count.nullable().meta({ description: "Track number on the disc, from 1." }),
  })
  .meta({ description: "A track of an album." });

export const trackPageShape = albumTrackShape
  .extend({
    albumTotal: count.nullable().meta({ description: "Number of tracks of its album." }),
    releaseDate: album.releaseDate,
    isrc: z.string().nullable().meta({ description: "International Standard Recording Code." }),
  })
  .meta({ description: "A single track, with more fields than in lists." });

export const savedTrackShape = z
  .strictObject({ addedAt: time.nullable(), track: trackShape })
  .meta({ description: "A saved track." });

export const savedAlbumShape = z
  .strictObject({ addedAt: time.nullable(), album: albumShape })
  .meta({ description: "A saved album." });

export const spokenShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    by: z.string(),
    image,
    explicit: z.boolean(),
    url: page,
  })
  .meta({ description: "A show, an episode or an audiobook." });

export const trackPage = pageOf(trackShape).meta({ description: "A page of tracks." });
const spokenPage = pageOf(spokenShape).optional();

export const searchShape = z.strictObject({
  tracks: trackPage.optional(),
  artists: pageOf(artistShape).optional(),
  albums: pageOf(albumShape).optional(),
  playlists: pageOf(playlistShape).optional(),
  shows: spokenPage,
  episodes: spokenPage,
  audiobooks: spokenPage,
});
