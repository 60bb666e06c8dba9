import { rangeQuery } from "../../params";
import {
  profileResponse,
  recentResponse,
  topArtistsResponse,
  topTracksResponse,
} from "../../schemas/responses";
import { age, artist, profile, track } from "../examples";
import type { Operation } from "../operation";

const shared = { method: "GET", group: "Listening" } as const;
const query = { range: "medium_term" };

export const listeningOperations = {
  getProfile: {
    ...shared,
    path: "/me",
    summary: "Returns the current user's profile.",
    answer: profileResponse,
    examples: { answer: { profile, ...age } },
  },
  getRecent: {
    ...shared,
    path: "/recent",
    summary: "Returns the most recent plays, newest first.",
    feature: "recent",
    answer: recentResponse,
    examples: { answer: { plays: [{ playedAt: "2026-11-25T08:12:40Z", track }], ...age } },
  },
  getTopArtists: {
    ...shared,
    path: "/top/artists",
    summary: "Returns the user's top 20 artists, ranked by Spotify.",
    feature: "top",
    query: rangeQuery,
    answer: topArtistsResponse,
    examples: { query, answer: { artists: [artist], ...age } },
  },
  getTopTracks: {
    ...shared,
    path: "/top/tracks",
    summary: "Returns the user's top 20 tracks, ranked by Spotify.",
    feature: "top",
    query: rangeQuery,
    answer: topTracksResponse,
    examples: { query, answer: { tracks: [track], ...age } },
  },
} as const satisfies Record<string, Operation>;
