import {
  albumResponse,
  albumsResponse,
  artistResponse,
  searchResponse,
  tracksResponse,
} from "../../schemas/list-responses";
import { age, album, albumPage, albumTrack, artist, artistPage, pageOfOne, track } from "../examples";
import type { Operation } from "../operation";
import { albumsQuery, searchQuery, tracksQuery } from "../query-schemas";

const shared = { method: "GET", group: "Search, artists and albums" } as const;

export const findOperations = {
  search: {
    ...shared,
    path: "/search",
    summary: "Ten of each type, from an offset on.",
    query: searchQuery,
    answer: searchResponse,
    examples: {
      query: { q: "harbour", types: "track,artist", offset: "0" },
      answer: { tracks: pageOfOne(track), artists: pageOfOne(artist), ...age },
    },
  },
  getArtist: {
    ...shared,
    path: "/artists/{id}",
    summary: "One artist.",
    answer: artistResponse,
    examples: { answer: { artist: artistPage, ...age } },
  },
  getArtistAlbums: {
    ...shared,
    path: "/artists/{id}/albums",
    summary: "Ten of an artist's records, from an offset on: albums and singles, or one group of them.",
    query: albumsQuery,
    answer: albumsResponse,
    examples: { query: { offset: "0", group: "single" }, answer: { ...pageOfOne(album), ...age } },
  },
  getAlbum: {
    ...shared,
    path: "/albums/{id}",
    summary: "An album and its first tracks.",
    answer: albumResponse,
    examples: { answer: { album: albumPage, tracks: pageOfOne(albumTrack), ...age } },
  },
  getAlbumTracks: {
    ...shared,
    path: "/albums/{id}/tracks",
    summary: "50 of an album's tracks, from an offset on.",
    query: tracksQuery,
    answer: tracksResponse,
    examples: { query: { offset: "0" }, answer: { ...pageOfOne(albumTrack), ...age } },
  },
} as const satisfies Record<string, Operation>;
