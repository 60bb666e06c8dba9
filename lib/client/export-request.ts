import type { LibraryRecordKind, PlaylistView } from "../api/types";
import type { ExportList } from "../export/export-list";
import type { ExportOptions } from "../export/formats";
import type { BackupOmission } from "../export/json-backup";

/** A list to export. */
export type ExportItem = {
  list: ExportList;
  /** Number of its items, if known. */
  total: number | null;
  /** Positions of the only items wanted; absent for all. */
  positions?: number[];
  /** Whether the copy in this browser has the list, so that it takes no request. */
  isInCopy?: boolean;
};

/** An export as the user asked for it. */
export type ExportRequest = {
  /** Hash of the account, by which the tabs of a browser know it. */
  account: string;
  /** Name of the file without extension. */
  fileName: string;
  items: ExportItem[];
  /** Playlists of others, of which only name, owner and link are written. */
  followed: BackupOmission[];
  options: ExportOptions;
  /** Whether the lists become files of one archive. */
  isArchive: boolean;
  /** Whether lists are taken from the copy in this browser where it has them. */
  fromCopy: boolean;
};

type Playlist = Pick<PlaylistView, "id" | "name" | "description" | "owner" | "isPublic" | "total">;

/** Returns a playlist as an item of an export. */
export function playlistItem(playlist: Playlist, positions?: number[]): ExportItem {
  const { id, name, description, owner, isPublic, total } = playlist;
  const list: ExportList = {
    kind: "playlist",
    id,
    name,
    description,
    uri: `spotify:playlist:${id}`,
    owner: { id: owner.id, name: owner.name },
    isPublic,
    snapshot: null,
  };
  return { list, total, ...(positions && { positions }) };
}

/** Returns a list of the library as an item of an export. @param name its name in the user's language. */
export function libraryItem(kind: LibraryRecordKind, name: string): ExportItem {
  const nothing = { uri: null, owner: null, isPublic: null, snapshot: null };
  return { list: { kind, id: kind, name, description: "", ...nothing }, total: null };
}

/** Returns what is written of a playlist whose items are not exported. */
export function omissionOf(
  playlist: Playlist & { url: string },
  reason: BackupOmission["reason"],
): BackupOmission {
  const { id, name, owner, url } = playlist;
  return { id, name, owner: owner.name, url, reason };
}

const PAGE = 50;

/** Returns the number of requests to Spotify that reading a list takes; 1 if its size is not known. */
export function callsOf({ list, total, isInCopy }: ExportItem): number {
  if (isInCopy) return 0;
  if (total === null) return 1;
  if (list.kind === "playlist" && total <= 2 * PAGE) return 1;
  // The last page of a playlist also reads its version, and the first one brings 100 items.
  return Math.max(1, Math.ceil(total / PAGE));
}
