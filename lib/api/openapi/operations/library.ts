import { libraryChange } from "../../bodies";
import {
  containsResponse,
  followedArtistsResponse,
  savedAlbumsResponse,
  savedTracksResponse,
} from "../../schemas/list-responses";
import { age, album, artist, pageOfOne, TRACK_URI, track } from "../examples";
import type { Operation } from "../operation";
import { containsQuery, followedQuery, savedQuery } from "../query-schemas";

const group = "Library";
const reading = { method: "GET", group, feature: "library" } as const;
const first = { offset: "0" };
const addedAt = "2026-11-20T18:04:11Z";

const change = {
  path: "/library",
  group,
  feature: "editLibrary",
  body: libraryChange,
  errors: ["changed"],
  examples: { body: { uris: [TRACK_URI] } },
} as const;

export const libraryOperations = {
  getSavedTracks: {
    ...reading,
    path: "/library/tracks",
    summary: "50 saved tracks, from an offset on.",
    query: savedQuery,
    answer: savedTracksResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, track }), ...age } },
  },
  getSavedAlbums: {
    ...reading,
    path: "/library/albums",
    summary: "50 saved albums, from an offset on.",
    query: savedQuery,
    answer: savedAlbumsResponse,
    examples: { query: first, answer: { ...pageOfOne({ addedAt, album }), ...age } },
  },
  getFollowedArtists: {
    ...reading,
    path: "/library/artists",
    summary: "50 followed artists, after a cursor.",
    query: followedQuery,
    answer: followedArtistsResponse,
    examples: { answer: { total: 1, next: null, items: [artist], ...age }, query: {} },
  },
  getContains: {
    ...reading,
    path: "/library/contains",
    summary: "Which of some things are in the library. For playlists the feature `playlists` is needed, too.",
    query: containsQuery,
    answer: containsResponse,
    examples: { query: { uris: TRACK_URI }, answer: { saved: { [TRACK_URI]: true }, ...age } },
  },
  saveToLibrary: {
    ...change,
    method: "PUT",
    summary: "Saves or follows: 1 to 40 tracks, albums, artists, playlists and the like.",
  },
  removeFromLibrary: {
    ...change,
    method: "DELETE",
    summary: "Removes or unfollows. A playlist of one's own is left, too: Spotify has no way to delete one.",
  },
} as const satisfies Record<string, Operation>;
