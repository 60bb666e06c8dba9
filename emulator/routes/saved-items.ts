import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import {
  exists,
  isSaved,
  removeSaved,
  type SavedItemKind,
  type SavedUri,
  save,
} from "../state/save-operations";
import type { Caller } from "./context";

type Access = "read" | "write";

/** Saves all items or none. Throws a 403 if a scope is missing and a 404 if an item does not exist. */
export function saveAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): void {
  requireScopes(caller, items, "write");
  if (!items.every((item) => exists(world, caller, item))) throw apiError(404, "Resource not found");
  for (const item of items) save(world, caller, item);
}

/** Removes items from a user's library. An item that is not saved is not an error. */
export function dropAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): void {
  requireScopes(caller, items, "write");
  for (const item of items) removeSaved(world, caller, item);
}

/** Returns for each item whether it is in the user's library. */
export function containsAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): boolean[] {
  requireScopes(caller, items, "read");
  return items.map((item) => isSaved(world, caller, item));
}

function requireScopes({ scopes }: Caller, items: readonly SavedUri[], access: Access): void {
  const lacking = items.some(({ kind }) => !scopes.includes(scopeOf(kind, access)));
  if (lacking) throw apiError(403, "Insufficient client scope");
}

function scopeOf(kind: SavedItemKind, access: Access): string {
  if (kind === "playlist") return access === "read" ? "playlist-read-private" : "playlist-modify-public";
  if (kind === "artist" || kind === "user")
    return access === "read" ? "user-follow-read" : "user-follow-modify";
  return access === "read" ? "user-library-read" : "user-library-modify";
}
