import { apiError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { drop, exists, isSaved, type SavedItemKind, type SavedUri, save } from "../state/save-operations";
import type { Caller } from "./context";

type Right = "read" | "write";

/** Keeps things for a person, all or none: 403 without the scope of one, 404 when there is no such thing. */
export function saveAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): void {
  demand(caller, items, "write");
  if (!items.every((item) => exists(world, caller, item))) throw apiError(404, "Resource not found");
  for (const item of items) save(world, caller, item);
}

/** Takes things out of a person's library; what is not in it is no error. */
export function dropAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): void {
  demand(caller, items, "write");
  for (const item of items) drop(world, caller, item);
}

/** Which of the things a person keeps. */
export function containsAll(world: EmulatorState, caller: Caller, items: readonly SavedUri[]): boolean[] {
  demand(caller, items, "read");
  return items.map((item) => isSaved(world, caller, item));
}

function demand({ scopes }: Caller, items: readonly SavedUri[], right: Right): void {
  const lacking = items.some(({ kind }) => !scopes.includes(scopeOf(kind, right)));
  if (lacking) throw apiError(403, "Insufficient client scope");
}

function scopeOf(kind: SavedItemKind, right: Right): string {
  if (kind === "playlist") return right === "read" ? "playlist-read-private" : "playlist-modify-public";
  if (kind === "artist" || kind === "user")
    return right === "read" ? "user-follow-read" : "user-follow-modify";
  return right === "read" ? "user-library-read" : "user-library-modify";
}
