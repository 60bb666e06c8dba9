import { albumsQuery, searchQuery, tracksQuery } from "../../params";
import {
  albumResponse,
  albumsResponse,
  artistResponse,
  searchResponse,
  trackResponse,
  tracksResponse,
} from "../../schemas/responses";
import {
  age,
  album,
  albumPage,
  albumTrack,
  artist,
  artistPage,
  pageOfOne,
  track,
  trackPage,
} from "../examples";
import type { Operation } from "../operation";

const shared = { method: "GET", group: "Search, artists, albums and tracks" } as const;

export const findOperations = {
  search: {
    ...shared,
    path: "/search",
    summary: "Searches Spotify. Returns 10 results of each type, from an offset.",
    query: searchQuery,
    answer: searchResponse,
    examples: {
      query: { q: "harbour", types: "track,artist", offset: 0 },
      answer: { tracks: pageOfOne(track), artists: pageOfOne(artist), ...age },
    },
  },
  getArtist: {
    ...shared,
    path: "/artists/{id}",
    summary: "Returns an artist.",
    answer: artistResponse,
    examples: { answer: { artist: artistPage, ...age } },
  },
  getArtistAlbums: {
    ...shared,
    path: "/artists/{id}/albums",
    summary: "Returns 10 releases of an artist, from an offset: albums and singles, or one group.",
    query: albumsQuery,
    answer: albumsResponse,
    examples: { query: { offset: 0, group: "single" }, answer: { ...pageOfOne(album), ...age } },
  },
  getAlbum: {
    ...shared,
    path: "/albums/{id}",
    summary: "Returns an album and its first tracks.",
    answer: albumResponse,
    examples: { answer: { album: albumPage, tracks: pageOfOne(albumTrack), ...age } },
  },
  getAlbumTracks: {
    ...shared,
    path: "/albums/{id}/tracks",
    summary: "Returns 50 tracks of an album, from an offset.",
    query: tracksQuery,
    answer: tracksResponse,
    examples: { query: { offset: 0 }, answer: { ...pageOfOne(albumTrack), ...age } },
  },
  getTrack: {
    ...shared,
    path: "/tracks/{id}",
    summary: "Returns a track, with its place in its album.",
    answer: trackResponse,
    examples: { answer: { track: trackPage, ...age } },
  },
} as const satisfies Record<string, Operation>;
