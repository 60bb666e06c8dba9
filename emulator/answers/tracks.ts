import type { Album, Artist, Track } from "../library/catalogue";
import type { LocalFile } from "../library/entries";
import type { Episode } from "../library/shows";
import type { EpisodeObject, TrackObject } from "../shapes/contents";
import type { FullArtist, SimpleAlbum, SimpleArtist } from "../shapes/wire";
import type { World } from "../state/world";
import { imagesOf } from "./images";
import { linksOf } from "./links";

/** An artist as named in a track or album. */
function artistObject(origin: string, { id, name }: Artist): SimpleArtist {
  return { ...linksOf(origin, "artist", id), id, name };
}

/** An artist in full. */
export function fullArtistObject({ origin }: World, artist: Artist): FullArtist {
  return {
    ...artistObject(origin, artist),
    genres: artist.genres,
    images: imagesOf(origin, artist.portrait),
  };
}

/** An album as it stands inside a track. */
function albumObject({ origin }: World, album: Album): SimpleAlbum {
  return {
    album_type: album.kind,
    artists: [artistObject(origin, album.artist)],
    ...linksOf(origin, "album", album.id),
    id: album.id,
    images: imagesOf(origin, album.cover),
    name: album.title,
    release_date: album.release.date,
    release_date_precision: album.release.precision,
    total_tracks: album.tracks.length,
  };
}

/** A track in full, without the fields that Development Mode has lost. */
export function trackObject(world: World, track: Track): TrackObject {
  const { origin } = world;
  return {
    album: albumObject(world, track.album),
    artists: track.artists.map((artist) => artistObject(origin, artist)),
    disc_number: 1,
    duration_ms: track.durationMs,
    explicit: track.explicit,
    external_ids: { isrc: track.isrc },
    ...linksOf(origin, "track", track.id),
    id: track.id,
    is_local: false,
    is_playable: true,
    name: track.title,
    preview_url: null,
    track_number: track.number,
  };
}

/** A local file, which has no ids, addresses or pictures. Spotify docs: concepts/playlists. */
export function localTrackObject(file: LocalFile): TrackObject {
  const nowhere = { external_urls: {}, href: null, id: null, uri: null };
  const uri = ["spotify:local", ...[file.artist, file.album, file.title].map(encodeLocal), file.seconds].join(
    ":",
  );
  return {
    album: {
      album_type: null,
      artists: [],
      ...nowhere,
      images: [],
      name: file.album,
      release_date: null,
      release_date_precision: null,
      type: "album",
    },
    artists: [{ ...nowhere, name: file.artist, type: "artist" }],
    disc_number: 0,
    duration_ms: file.seconds * 1000,
    explicit: false,
    external_ids: {},
    external_urls: {},
    href: null,
    id: null,
    is_local: true,
    name: file.title,
    preview_url: null,
    track_number: 0,
    type: "track",
    uri,
  };
}

function encodeLocal(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

/** An episode of a show. */
export function episodeObject({ origin }: World, episode: Episode): EpisodeObject {
  const { show } = episode;
  const images = imagesOf(origin, show.cover);
  return {
    description: `From ${show.name}.`,
    duration_ms: episode.durationMs,
    explicit: false,
    ...linksOf(origin, "episode", episode.id),
    id: episode.id,
    images,
    is_playable: true,
    name: episode.title,
    release_date: episode.date,
    release_date_precision: "day",
    show: { ...linksOf(origin, "show", show.id), id: show.id, images, name: show.name },
  };
}
