import { apiError } from "../serializers/errors";
import type { World } from "../state/emulator-state";
import { drop, exists, isKept, type Kept, type KeptKind, keep } from "../state/save-operations";
import type { Caller } from "./context";

type Right = "read" | "write";

/** Keeps things for a person, all or none: 403 without the scope of one, 404 when there is no such thing. */
export function keepAll(world: World, caller: Caller, items: readonly Kept[]): void {
  demand(caller, items, "write");
  if (!items.every((item) => exists(world, caller, item))) throw apiError(404, "Resource not found");
  for (const item of items) keep(world, caller, item);
}

/** Takes things out of a person's library; what is not in it is no error. */
export function dropAll(world: World, caller: Caller, items: readonly Kept[]): void {
  demand(caller, items, "write");
  for (const item of items) drop(world, caller, item);
}

/** Which of the things a person keeps. */
export function containsAll(world: World, caller: Caller, items: readonly Kept[]): boolean[] {
  demand(caller, items, "read");
  return items.map((item) => isKept(world, caller, item));
}

function demand({ scopes }: Caller, items: readonly Kept[], right: Right): void {
  const lacking = items.some(({ kind }) => !scopes.includes(scopeOf(kind, right)));
  if (lacking) throw apiError(403, "Insufficient client scope");
}

function scopeOf(kind: KeptKind, right: Right): string {
  if (kind === "playlist") return right === "read" ? "playlist-read-private" : "playlist-modify-public";
  if (kind === "artist" || kind === "user")
    return right === "read" ? "user-follow-read" : "user-follow-modify";
  return right === "read" ? "user-library-read" : "user-library-modify";
}
