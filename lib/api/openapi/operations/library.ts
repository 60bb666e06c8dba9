import { libraryChange } from "../../bodies";
import { containsQuery, followedQuery, savedQuery } from "../../params";
import {
  containsResponse,
  followedArtistsResponse,
  savedAlbumsResponse,
  savedAudiobooksResponse,
  savedEpisodesResponse,
  savedShowsResponse,
  savedTracksResponse,
} from "../../schemas/responses";
import { age, album, artist, audiobook, episode, pageOfOne, show, TRACK_URI, track } from "../examples";
import type { Operation } from "../operation";

const group = "Library";
const reading = { method: "GET", group, feature: "library" } as const;
const first = { offset: 0 };
const addedAt = "2026-11-20T18:04:11Z";

const change = {
  path: "/library",
  group,
  feature: "editLibrary",
  body: libraryChange,
  errors: ["refused"],
  examples: { body: { uris: [TRACK_URI] } },
} as const;

export const libraryOperations = {
  getSavedTracks: {
    ...reading,
    path: "/library/tracks",
    summary: "Returns 50 saved tracks, from an offset.",
    query: savedQuery,
    answer: savedTracksResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, track }), ...age } },
  },
  getSavedAlbums: {
    ...reading,
    path: "/library/albums",
    summary: "Returns 50 saved albums, from an offset.",
    query: savedQuery,
    answer: savedAlbumsResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, album }), ...age } },
  },
  getSavedShows: {
    ...reading,
    path: "/library/shows",
    summary: "Returns 50 saved shows, from an offset.",
    query: savedQuery,
    answer: savedShowsResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, show }), ...age } },
  },
  getSavedEpisodes: {
    ...reading,
    path: "/library/episodes",
    summary: "Returns 50 saved episodes, from an offset.",
    query: savedQuery,
    answer: savedEpisodesResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, episode }), ...age } },
  },
  getSavedAudiobooks: {
    ...reading,
    path: "/library/audiobooks",
    summary: "Returns 50 saved audiobooks, from an offset.",
    query: savedQuery,
    answer: savedAudiobooksResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, audiobook }), ...age } },
  },
  getFollowedArtists: {
    ...reading,
    path: "/library/artists",
    summary: "Returns 50 followed artists, after a cursor.",
    query: followedQuery,
    answer: followedArtistsResponse,
    examples: { answer: { total: 1, next: null, items: [artist], ...age }, query: {} },
  },
  getContains: {
    ...reading,
    path: "/library/contains",
    summary: "Returns which items are in the library. Playlists also require the feature `playlists`.",
    query: containsQuery,
    answer: containsResponse,
    examples: { query: { uris: TRACK_URI }, answer: { saved: { [TRACK_URI]: true }, ...age } },
  },
  saveToLibrary: {
    ...change,
    method: "PUT",
    summary: "Saves or follows 1 to 40 tracks, albums, artists, playlists or other items.",
  },
  removeFromLibrary: {
    ...change,
    method: "DELETE",
    summary:
      "Removes or unfollows. The user's own playlists are also unfollowed: Spotify cannot delete them.",
  },
} as const satisfies Record<string, Operation>;
