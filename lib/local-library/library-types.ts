import type { LibraryRecordKind, RecordView } from "../api/types";

/** An item of a stored list. Its position is its place in the list. */
export type StoredItem = Omit<RecordView, "position">;

/** Kinds of lists of the library, beside playlists. */
export type SavedKind = LibraryRecordKind;

/** Key of a stored list: "playlist:ID" or "saved:tracks". */
export type ListKey = `playlist:${string}` | `saved:${SavedKind}`;

/**
 * "read": all items are stored. "waiting": not read yet. "link": a playlist of others, of which apps see only name and
 * link. "unreadable": Spotify refused its items. "failed": Spotify failed several times. "limit": beyond the limits of the
 * local library.
 */
export type ListState = "read" | "waiting" | "link" | "unreadable" | "failed" | "limit";

/** What is stored of a list beside its items. Times are Unix ms. */
export type StoredList = {
  key: ListKey;
  /** Empty for lists of saved items, whose name is a text of the interface. */
  name: string;
  owner: string;
  /** What only an export needs of a playlist. Absent in copies that were made before it was stored. */
  ownerId?: string;
  description?: string;
  isPublic?: boolean | null;
  /** Place among the playlists of the library, from 0. */
  place: number;
  /** Version of the stored items at Spotify; null for lists without versions. */
  snapshot: string | null;
  /** Version in the last list of playlists. Another one than `snapshot` means that the items must be read. */
  listedSnapshot: string | null;
  /** Number of items in the last list of playlists. It lags behind, so it serves as an estimate. */
  listedCount: number;
  state: ListState;
  /** Version of the stored items; 0 for none. */
  version: number;
  count: number;
  bytes: number;
  /** When the items were read; null if never. */
  readAt: number | null;
  /** When Spotify last confirmed that the stored items are current. */
  confirmedAt: number;
};

/** Consecutive items of one version of a list, from an offset. `total` and `after` are those of the response. */
export type StoredPage = {
  key: ListKey;
  version: number;
  offset: number;
  items: StoredItem[];
  snapshot: string | null;
  total: number;
  next: number | null;
  after: string | null;
};

/** Returns the key of a playlist's list. */
export function playlistKey(id: string): ListKey {
  return `playlist:${id}`;
}

/** Returns the key of a list of saved items. */
export function savedKey(kind: SavedKind): ListKey {
  return `saved:${kind}`;
}

/** Returns the id of the playlist that a key belongs to; null for a list of saved items. */
export function playlistIdOf(key: ListKey): string | null {
  return key.startsWith("playlist:") ? key.slice("playlist:".length) : null;
}

/** Returns the kind of a list of saved items; null for a playlist. */
export function savedKindOf(key: ListKey): SavedKind | null {
  const kind = key.slice("saved:".length);
  return SAVED_KINDS.find((one) => key.startsWith("saved:") && one === kind) ?? null;
}

/** Lists of the library that can be stored, in the order in which they are read. */
export const SAVED_KINDS = [
  "tracks",
  "albums",
  "artists",
  "shows",
  "episodes",
  "audiobooks",
] as const satisfies readonly SavedKind[];
