import { SAVED_KINDS, type SavedKind, type StoredList, savedKindOf } from "@/lib/local-library/library-types";
import type { SyncChoice } from "@/lib/local-library/sync-plan";

/** Kinds of which a copy is made unless the person chooses otherwise. */
export const DEFAULT_KINDS: readonly SavedKind[] = ["tracks", "albums", "artists"];

/** Returns what was chosen for an earlier sync: what is stored is kept up to date. */
export function choiceOf(lists: readonly StoredList[]): SyncChoice {
  const kinds = new Set(lists.map(({ key }) => savedKindOf(key)));
  return {
    playlists: lists.some(({ key }) => key.startsWith("playlist:")),
    saved: SAVED_KINDS.filter((kind) => kinds.has(kind)),
  };
}
