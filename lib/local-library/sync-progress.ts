import type { ListKey } from "./library-types";

/** What became of a list in this sync. */
export type ListOutcome = "read" | "unreadable" | "failed" | "retried";

/** A list that a sync has finished. */
export type FinishedList = { key: ListKey; name: string; count: number; outcome: ListOutcome };

/** "waiting": for a time that Spotify or the budget names. "full" and "damaged" are problems of the browser's storage. */
export type SyncStatus =
  | "idle"
  | "running"
  | "paused"
  | "waiting"
  | "offline"
  | "signedOut"
  | "full"
  | "damaged"
  | "blocked"
  | "error";

/** How far a sync is. It is sent to the other tabs, so it is plain data. */
export type SyncProgress = {
  status: SyncStatus;
  /** For "waiting": why, and until when (Unix ms). */
  reason: "spotify" | "budget" | null;
  until: number | null;
  /** The list that is being read; empty while the list of playlists is read. */
  current: { key: ListKey; name: string } | null;
  /** Lists to read in this sync, and those that are done. */
  lists: number;
  listsDone: number;
  unchanged: number;
  items: number;
  itemsExpected: number;
  calls: number;
  callsExpected: number;
  repeated: number;
  /** When (Unix ms) this run began. */
  startedAt: number;
  /** Newest first, a few. */
  finished: FinishedList[];
};

export const NO_PROGRESS: SyncProgress = {
  status: "idle",
  reason: null,
  until: null,
  current: null,
  lists: 0,
  listsDone: 0,
  unchanged: 0,
  items: 0,
  itemsExpected: 0,
  calls: 0,
  callsExpected: 0,
  repeated: 0,
  startedAt: 0,
  finished: [],
};
