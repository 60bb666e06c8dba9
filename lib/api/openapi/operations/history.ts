import { profileResponse, topArtistsResponse, topTracksResponse } from "../../schemas/list-responses";
import { recentResponse } from "../../schemas/responses";
import { age, artist, profile, track } from "../examples";
import type { Operation } from "../operation";
import { rangeQuery } from "../query-schemas";

const shared = { method: "GET", group: "Listening" } as const;
const query = { range: "medium_term" };

export const listeningOperations = {
  getProfile: {
    ...shared,
    path: "/me",
    summary: "The person who asks.",
    answer: profileResponse,
    examples: { answer: { profile, ...age } },
  },
  getRecent: {
    ...shared,
    path: "/recent",
    summary: "The last plays, newest first.",
    feature: "recent",
    answer: recentResponse,
    examples: { answer: { plays: [{ playedAt: "2026-11-25T08:12:40Z", track }], ...age } },
  },
  getTopArtists: {
    ...shared,
    path: "/top/artists",
    summary: "The 20 artists Spotify names first.",
    feature: "top",
    query: rangeQuery,
    answer: topArtistsResponse,
    examples: { query, answer: { artists: [artist], ...age } },
  },
  getTopTracks: {
    ...shared,
    path: "/top/tracks",
    summary: "The 20 tracks Spotify names first.",
    feature: "top",
    query: rangeQuery,
    answer: topTracksResponse,
    examples: { query, answer: { tracks: [track], ...age } },
  },
} as const satisfies Record<string, Operation>;
