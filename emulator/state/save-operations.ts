import type { AccountName, UserAccount } from "../catalog/accounts";
import { SAVED_KINDS, type SavedKind } from "../catalog/saved-fixtures";
import type { EmulatorState } from "./emulator-state";

/** Kinds of items in a user's library: saved and followed items, and playlists. */
export const SAVED_ITEM_KINDS = [...SAVED_KINDS, "playlist"] as const;

export type SavedItemKind = SavedKind | "playlist";

/** An item to save; `since` (UTC, ISO 8601) is its date, by default now. */
export type SavedUri = { kind: SavedItemKind; id: string; since?: string };

type Owner = { account: AccountName; person: UserAccount };

/** Returns whether an item exists and the user may read it. */
export function exists(
  { library, playlists }: EmulatorState,
  { person }: Owner,
  { kind, id }: SavedUri,
): boolean {
  if (kind === "user") return library.people.has(id);
  if (kind !== "playlist") return library.find[kind](id) !== undefined;
  const playlist = playlists.get(id);
  if (!playlist) return false;
  const readers = [playlist.owner, ...playlist.collaborators];
  return playlist.public || readers.some((each) => each.id === person.id);
}

/** Returns whether an item is in the user's library. */
export function isSaved(
  { saved, lists }: EmulatorState,
  { account }: Owner,
  { kind, id }: SavedUri,
): boolean {
  return kind === "playlist" ? lists.has(account, id) : saved.has(account, kind, id);
}

/** Adds an item to the user's library. */
export function save(world: EmulatorState, { account }: Owner, { kind, id, since }: SavedUri): void {
  if (kind !== "playlist") {
    const now = `${new Date(world.clock.now()).toISOString().slice(0, 19)}Z`;
    world.saved.add(account, kind, { id, addedAt: since ?? now });
    return;
  }
  const playlist = world.playlists.get(id);
  if (playlist) world.lists.add(account, playlist);
}

/** Removes an item from the user's library. A playlist is no longer listed, but still exists. */
export function removeSaved(
  { saved, lists }: EmulatorState,
  { account }: Owner,
  { kind, id }: SavedUri,
): void {
  if (kind === "playlist") lists.remove(account, id);
  else saved.remove(account, kind, id);
}
