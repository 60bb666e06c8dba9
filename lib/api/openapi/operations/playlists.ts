import { coverUpload, playlistCreation, playlistEdit } from "../../bodies";
import { playlistQuery } from "../../params";
import {
  createdResponse,
  editedResponse,
  playlistResponse,
  playlistsResponse,
} from "../../schemas/responses";
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
    summary: "Returns all playlists in the user's library, in Spotify's order.",
    answer: playlistsResponse,
    examples: { answer: { playlists: [playlist], unlisted: 0, ...age } },
  },
  getPlaylist: {
    method: "GET",
    path: "/playlists/{id}",
    group,
    feature: "playlists",
    summary: "Returns a playlist and, if Spotify shares them, its first items.",
    query: playlistQuery,
    answer: playlistResponse,
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
    summary: "Creates a playlist, private by default.",
    body: playlistCreation,
    answer: createdResponse,
    errors: ["refused", "unconfirmed"],
    examples: {
      body: { name: "Sunday", description: "Slow and soft" },
      answer: { id: PLAYLIST_ID, ignored: [] },
    },
  },
  setCover: {
    method: "PUT",
    path: "/playlists/{id}/cover",
    group,
    feature: "covers",
    summary: "Uploads a cover, which Spotify shows some time later. Uploads have a rate limit of their own.",
    body: coverUpload,
    errors: ["refused"],
    examples: { body: { jpeg: "/9j/2Q==" } },
  },
  editPlaylist: {
    method: "PATCH",
    path: "/playlists/{id}",
    group,
    feature,
    summary: "Changes the details of a playlist. Omitted fields keep their value.",
    body: playlistEdit,
    answer: editedResponse,
    errors: ["refused"],
    examples: { body: { name: "Monday", public: false }, answer: { ignored: ["public"] } },
  },
} as const satisfies Record<string, Operation>;
