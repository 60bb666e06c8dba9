import { entryAddition, entryMove, entryRemoval } from "../../bodies";
import { entriesQuery } from "../../playlist-item-params";
import { entriesShape } from "../../schemas/music";
import { entriesLine, versionResponse } from "../../schemas/responses";
import { entries, SNAPSHOT, TRACK_URI } from "../examples";
import type { Operation } from "../operation";

const shared = { path: "/playlists/{id}/entries", group: "Entries of a playlist" } as const;

const change = {
  ...shared,
  feature: "editPlaylists",
  answer: versionResponse,
  errors: ["changed", "forbidden_contents", "unconfirmed"],
} as const;

const answer = { snapshot: "AAAAB1k4UnN7d2lMeTV6" };

export const entryOperations = {
  getEntries: {
    ...shared,
    method: "GET",
    feature: "playlists",
    summary: "50 entries, of the version that the snapshot names.",
    query: entriesQuery,
    answer: entriesShape,
    errors: ["changed", "hidden", "out_of_range", "forbidden_contents"],
    examples: { query: { snapshot: SNAPSHOT, offset: "0" }, answer: entries },
  },
  addEntries: {
    ...change,
    method: "POST",
    summary: "Adds up to 100 tracks or episodes, at the end or before the entry at `position`.",
    errors: [...change.errors, "playlist_full"],
    body: entryAddition,
    examples: { body: { uris: [TRACK_URI], position: 0 }, answer },
  },
  moveEntries: {
    ...change,
    method: "PATCH",
    summary: "Moves `length` entries from `from` on before the one at `before`, counted as the list was.",
    body: entryMove,
    examples: { body: { from: 8, length: 2, before: 0, snapshot: SNAPSHOT }, answer },
  },
  removeEntries: {
    ...change,
    method: "DELETE",
    summary: "Removes every entry of up to 100 URIs.",
    body: entryRemoval,
    examples: { body: { uris: [TRACK_URI], snapshot: SNAPSHOT }, answer },
  },
  getAllEntries: {
    ...shared,
    path: "/playlists/{id}/entries/all",
    method: "GET",
    feature: "playlists",
    summary: "All entries as JSON lines. A stream without `done` or an error at its end was cut.",
    query: entriesQuery.pick({ snapshot: true }),
    answer: entriesLine,
    lines: true,
    errors: ["changed", "hidden", "forbidden_contents"],
    examples: { query: { snapshot: SNAPSHOT }, answer: { total: 1 } },
  },
} as const satisfies Record<string, Operation>;
