import { entryAddition, entryMove, entryRemoval, entryReplacement } from "../../bodies";
import { allEntriesQuery, entriesQuery } from "../../params";
import { entriesShape } from "../../schemas/music";
import { entriesLine, versionResponse } from "../../schemas/responses";
import { entries, SNAPSHOT, TRACK_URI } from "../examples";
import type { Operation } from "../operation";

const shared = { path: "/playlists/{id}/entries", group: "Playlist items" } as const;

const change = {
  ...shared,
  feature: "editPlaylists",
  answer: versionResponse,
  errors: ["changed", "refused", "unconfirmed"],
} as const;

const answer = { snapshot: "AAAAB1k4UnN7d2lMeTV6" };

export const entryOperations = {
  getEntries: {
    ...shared,
    method: "GET",
    feature: "playlists",
    summary: "Returns 50 items of the version that `snapshot` identifies.",
    query: entriesQuery,
    answer: entriesShape,
    errors: ["changed", "hidden", "out_of_range"],
    examples: { query: { snapshot: SNAPSHOT, offset: 0 }, answer: entries },
  },
  addEntries: {
    ...change,
    method: "POST",
    summary: "Adds up to 100 tracks or episodes, at the end or before the item at `position`.",
    errors: [...change.errors, "playlist_full"],
    body: entryAddition,
    examples: { body: { uris: [TRACK_URI], position: 0 }, answer },
  },
  moveEntries: {
    ...change,
    method: "PATCH",
    summary: "Moves `length` items from `from` to before `before`. Positions are those before the move.",
    body: entryMove,
    examples: { body: { from: 8, length: 2, before: 0, snapshot: SNAPSHOT }, answer },
  },
  replaceEntries: {
    ...change,
    method: "PUT",
    summary: "Replaces all items with up to 100 tracks or episodes, which get a new date.",
    body: entryReplacement,
    examples: { body: { uris: [TRACK_URI], snapshot: SNAPSHOT }, answer },
  },
  removeEntries: {
    ...change,
    method: "DELETE",
    summary: "Removes all items with the given URIs, 100 URIs at most.",
    body: entryRemoval,
    examples: { body: { uris: [TRACK_URI], snapshot: SNAPSHOT }, answer },
  },
  getAllEntries: {
    ...shared,
    path: "/playlists/{id}/entries/all",
    method: "GET",
    feature: "playlists",
    summary: "Returns all items as JSON lines. A stream that ends without `done` or an error is incomplete.",
    query: allEntriesQuery,
    answer: entriesLine,
    lines: true,
    errors: ["changed", "hidden"],
    examples: { query: { snapshot: SNAPSHOT }, answer: { total: 1 } },
  },
} as const satisfies Record<string, Operation>;
