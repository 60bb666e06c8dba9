import { playlistCreation, playlistEdit } from "../../bodies";
import { playlistQuery } from "../../playlist-item-params";
import { playlistResponse, playlistsResponse } from "../../schemas/list-responses";
import { createdResponse } from "../../schemas/responses";
import { age, entries, PLAYLIST_ID, playlist } from "../examples";
import type { Operation } from "../operation";

const group = "Playlists";
const feature = "editPlaylists";

export const playlistOperations = {
  getPlaylists: {
    method: "GET",
    path: "/playlists",
    group,
    feature: "playlists",
    summary: "All playlists, in Spotify's order.",
    answer: playlistsResponse,
    examples: { answer: { playlists: [playlist], ...age } },
  },
  getPlaylist: {
    method: "GET",
    path: "/playlists/{id}",
    group,
    feature: "playlists",
    summary: "A playlist and, where they are ours to see, its first entries.",
    query: playlistQuery,
    answer: playlistResponse,
    errors: ["forbidden_contents"],
    examples: {
      query: { fresh: "1" },
      answer: {
        playlist: { ...playlist, contents: "open", readerId: playlist.owner.id },
        first: entries,
        ...age,
      },
    },
  },
  createPlaylist: {
    method: "POST",
    path: "/playlists",
    group,
    feature,
    summary: "Makes a playlist, private unless said otherwise.",
    body: playlistCreation,
    answer: createdResponse,
    errors: ["changed", "unconfirmed"],
    examples: { body: { name: "Sunday", description: "Slow and soft" }, answer: { id: PLAYLIST_ID } },
  },
  editPlaylist: {
    method: "PATCH",
    path: "/playlists/{id}",
    group,
    feature,
    summary: "Changes what is said of a playlist; what is not named stays.",
    body: playlistEdit,
    errors: ["changed", "forbidden_contents"],
    examples: { body: { name: "Monday" } },
  },
} as const satisfies Record<string, Operation>;
