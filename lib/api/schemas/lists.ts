import { z } from "zod";
import type {
  AlbumPageView,
  AlbumTrackView,
  AlbumView,
  ArtistPageView,
  ArtistView,
  PlaylistPageView,
  PlaylistView,
  ProfileView,
  SavedAlbumView,
  SavedTrackView,
} from "../types";
import { exactly } from "./exact";
import { count, image, linkShape, page, time, trackShape, url } from "./music";

export const profileShape = exactly<ProfileView>()(
  z
    .strictObject({ id: z.string(), name: z.string(), image, url: page })
    .meta({ description: "A person, as Spotify shows them." }),
);

const playlist = {
  id: z.string(),
  name: z.string(),
  description: z.string().meta({ description: "Plain text." }),
  image,
  owner: z.strictObject({ id: z.string(), name: z.string(), url }),
  kind: z.enum(["own", "followed", "shared"]),
  isPublic: z.boolean().nullable().meta({ description: "Shown on the owner's profile; null where unknown." }),
  total: count
    .nullable()
    .meta({ description: "Entries as Spotify counts them; null where it does not say." }),
  snapshot: z.string().meta({ description: "Names this version; entries are asked for with it." }),
  url: page,
};

export const playlistShape = exactly<PlaylistView>()(
  z.strictObject(playlist).meta({ description: "A playlist without its entries." }),
);

export const playlistPageShape = exactly<PlaylistPageView>()(
  z
    .strictObject({
      ...playlist,
      contents: z
        .enum(["open", "hidden"])
        .meta({ description: "`hidden`: Spotify keeps the entries from us." }),
      readerId: z.string().meta({ description: "The id of whoever asks, as owners are named." }),
    })
    .meta({ description: "A playlist that was opened." }),
);

const artist = { id: z.string(), name: z.string(), image, url: page };

export const artistShape = exactly<ArtistView>()(z.strictObject(artist).meta({ description: "An artist." }));

export const artistPageShape = exactly<ArtistPageView>()(
  z
    .strictObject({
      ...artist,
      genres: z.array(z.string()).meta({ description: "Few, and for many artists none." }),
    })
    .meta({ description: "An artist who was opened." }),
);

const album = {
  id: z.string(),
  name: z.string(),
  artists: z.array(linkShape),
  image,
  kind: z.string().meta({ description: "`album`, `single`, `compilation`." }),
  releaseDate: z.string().nullable().meta({ description: "A year, a month or a day." }),
  total: count.nullable().meta({ description: "Its tracks, where Spotify says." }),
  url: page,
};

export const albumShape = exactly<AlbumView>()(
  z.strictObject(album).meta({ description: "An album without its tracks." }),
);

export const albumPageShape = exactly<AlbumPageView>()(
  z
    .strictObject({
      ...album,
      label: z.string().nullable().meta({ description: "Null where Spotify does not tell this app." }),
      copyrights: z.array(z.string()).meta({ description: "Each a line, with its sign." }),
    })
    .meta({ description: "An album that was opened." }),
);

export const albumTrackShape = exactly<AlbumTrackView>()(
  trackShape
    .extend({
      disc: count.meta({ description: "The disc it is on, from 1." }),
      number: count.nullable().meta({ description: "Its place there, from 1." }),
    })
    .meta({ description: "A track as its album lists it." }),
);

export const savedTrackShape = exactly<SavedTrackView>()(
  z
    .strictObject({ addedAt: time.nullable(), track: trackShape })
    .meta({ description: "A track that was saved." }),
);

export const savedAlbumShape = exactly<SavedAlbumView>()(
  z
    .strictObject({ addedAt: time.nullable(), album: albumShape })
    .meta({ description: "An album that was saved." }),
);
