import type { AccountName, UserAccount } from "../catalog/accounts";
import { SAVED_KINDS, type SavedKind } from "../catalog/saved-fixtures";
import type { EmulatorState } from "./emulator-state";

/** What stands in a person's library: what they save, whom they follow, and playlists. */
export const SAVED_ITEM_KINDS = [...SAVED_KINDS, "playlist"] as const;

/** One of these. */
export type SavedItemKind = SavedKind | "playlist";

/** A thing that can be kept; `since` (UTC ISO 8601) is a moment other than now. */
export type SavedUri = { kind: SavedItemKind; id: string; since?: string };

type Keeper = { account: AccountName; person: UserAccount };

/** Whether there is such a thing, as far as the person may know. */
export function exists(
  { library, playlists }: EmulatorState,
  { person }: Keeper,
  { kind, id }: SavedUri,
): boolean {
  if (kind === "user") return library.people.has(id);
  if (kind !== "playlist") return library.find[kind](id) !== undefined;
  const playlist = playlists.get(id);
  if (!playlist) return false;
  const readers = [playlist.owner, ...playlist.collaborators];
  return playlist.public || readers.some((each) => each.id === person.id);
}

/** Whether a thing is in the person's library. */
export function isSaved(
  { saved, lists }: EmulatorState,
  { account }: Keeper,
  { kind, id }: SavedUri,
): boolean {
  return kind === "playlist" ? lists.has(account, id) : saved.has(account, kind, id);
}

/** Puts a thing into the person's library. */
export function save(world: EmulatorState, { account }: Keeper, { kind, id, since }: SavedUri): void {
  if (kind !== "playlist") {
    const now = `${new Date(world.clock.now()).toISOString().slice(0, 19)}Z`;
    world.saved.add(account, kind, { id, addedAt: since ?? now });
    return;
  }
  const playlist = world.playlists.get(id);
  if (playlist) world.lists.add(account, playlist);
}

/** Takes a thing out of the person's library. A playlist is no longer listed, but goes on existing. */
export function drop({ saved, lists }: EmulatorState, { account }: Keeper, { kind, id }: SavedUri): void {
  if (kind === "playlist") lists.remove(account, id);
  else saved.remove(account, kind, id);
}
