import { apiPaths as paths } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { isAddable, isLocal } from "@/lib/spotify-uri";
import { mutateApi, patiently } from "./api-client";
import { MAX_ENTRIES_PER_CALL, planMoves, planReturn, predecessors } from "./move-planning";
import type { Command, LoadedVersion, Step } from "./optimistic-command";
import { insertAt, type Move, moveRange, removeUris, type SparseList } from "./sparse-list";

/** Time after the last key press that moves a row. Many steps become one call. */
const NUDGE_DEBOUNCE_MS = 500;

type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Sends one change of a playlist's entries. If it was too fast, waits and sends it again.
 * @returns the new snapshot id; null if Spotify did not return one.
 * @throws ApiClientError
 */
export async function changeEntries(
  id: string,
  method: Method,
  body: Record<string, unknown>,
): Promise<string | null> {
  const response = await patiently(() =>
    mutateApi<{ snapshot: string | null }>(paths.entriesOf(id), body, method),
  );
  return response?.snapshot ?? null;
}

/** Splits a list into chunks, by default of the size that Spotify accepts in one call. */
export function chunksOf<T>(all: readonly T[], size = MAX_ENTRIES_PER_CALL): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function countOf(list: SparseList, uris: ReadonlySet<string>): number {
  return list.entries.filter((entry) => entry?.uri && uris.has(entry.uri)).length;
}

function removeStep(id: string, uris: readonly string[], list: SparseList): Step {
  const set = new Set(uris);
  const isOptional = uris.some(isLocal);
  return {
    size: countOf(list, set),
    isOptional,
    apply: (now) => removeUris(now, set),
    // No snapshot if Spotify will probably refuse the call: checking one would cost another call.
    commit: ({ snapshot }) => changeEntries(id, "DELETE", isOptional ? { uris } : { uris, snapshot }),
  };
}

/**
 * Splits URIs into calls of at most 100. Spotify answers 400 to a whole call that contains a local file, so
 * local files go last, in separate calls.
 */
function callsFor(uris: readonly string[]): string[][] {
  const parts = [uris.filter((uri) => !isLocal(uri)), uris.filter(isLocal)];
  return parts.flatMap((part) => chunksOf(part));
}

/** Returns a command that removes every entry of these URIs. */
export function removeCommand(id: string, uris: readonly string[], held?: Promise<void>): Command {
  return {
    held,
    needsWhole: true,
    plan: (list) => {
      const present = new Set(list.entries.map((entry) => entry?.uri));
      const remaining = [...new Set(uris)].filter((uri) => present.has(uri));
      return callsFor(remaining).map((chunk) => removeStep(id, chunk, list));
    },
  };
}

/**
 * Returns a removal for a list whose rest cannot be read: each URI is sent once, whether or not it is in the
 * list.
 */
export function removeUnreadCommand(id: string, uris: readonly string[]): Command {
  const remaining = new Set(uris);

  function stepOf(chunk: readonly string[], list: SparseList): Step {
    const step = removeStep(id, chunk, list);
    return {
      ...step,
      size: chunk.length,
      commit: async (version) => {
        const snapshot = await step.commit(version);
        for (const uri of chunk) remaining.delete(uri);
        return snapshot;
      },
    };
  }

  return { isBlind: true, plan: (list) => callsFor([...remaining]).map((chunk) => stepOf(chunk, list)) };
}

/** Returns the step that moves entries. */
export function moveStep(id: string, move: Move): Step {
  return {
    size: move.length,
    apply: (list) => moveRange(list, move),
    commit: ({ snapshot }) => changeEntries(id, "PATCH", { ...move, snapshot }),
  };
}

/** Where moved entries go: before the first of these keys that is still there; at the end if none is. */
export type Target = readonly number[];

/** Returns the position before which entries go. Entries that move are not a target. */
function placeOf({ keys }: SparseList, target: Target, moving: ReadonlySet<number>): number {
  for (const key of target) {
    const place = moving.has(key) ? -1 : keys.indexOf(key);
    if (place >= 0) return place;
  }
  return keys.length;
}

function moveSteps(id: string, list: SparseList, keys: ReadonlySet<number>, target: Target): Step[] {
  const places: number[] = [];
  list.keys.forEach((key, place) => {
    if (keys.has(key)) places.push(place);
  });
  return planMoves(places, placeOf(list, target, keys)).map((move) => moveStep(id, move));
}

/**
 * Returns a command that brings entries together before another, in their order: 1 call per range of adjacent
 * entries.
 */
export function moveTogetherCommand(id: string, keys: Iterable<number>, target: Target): Command {
  const wanted = new Set(keys);
  return { plan: (list) => moveSteps(id, list, wanted, target) };
}

/**
 * Returns a command that moves adjacent entries by one position, with the keyboard. Consecutive steps of the
 * same entries become one move, or none.
 */
export function nudgeCommand(
  id: string,
  keys: readonly number[],
  target: Target,
): Command & { nudged: readonly number[] } {
  return {
    ...moveTogetherCommand(id, keys, target),
    nudged: keys,
    debounceMs: NUDGE_DEBOUNCE_MS,
    merge: (next) => ("nudged" in next && String(next.nudged) === String(keys) ? next : null),
  };
}

/**
 * Returns a command that brings entries back behind their earlier predecessors.
 * @param order the keys in their earlier order.
 */
export function moveBackCommand(id: string, keys: Iterable<number>, order: readonly number[]): Command {
  const wanted = new Set(keys);
  return { plan: (list) => planReturn(list, wanted, order).map((move) => moveStep(id, move)) };
}

function insertStep(id: string, added: SparseList, place: number): Step {
  const uris = added.entries.flatMap((entry) => entry?.uri ?? []);
  return {
    size: uris.length,
    apply: (list) => insertAt(list, added, place),
    commit: ({ snapshot }: LoadedVersion) => changeEntries(id, "POST", { uris, position: place, snapshot }),
  };
}

/**
 * Returns a command that restores removed entries behind their earlier predecessors that are still there: 1
 * call per entry that was alone, or per 100 adjacent ones. Spotify gives them a new date.
 * @param removed the removed entries, with their keys. Those that Spotify lets nobody add are omitted.
 * @param order the keys in their earlier order.
 */
export function restoreCommand(id: string, removed: SparseList, order: readonly number[]): Command {
  const addedAt = new Date().toISOString();
  const entryOf = new Map<number, EntryView>();
  removed.entries.forEach((entry, place) => {
    const key = removed.keys[place];
    if (key !== undefined && entry && isAddable(entry)) entryOf.set(key, { ...entry, addedAt });
  });

  function plan(list: SparseList): Step[] {
    const present = new Set(list.keys);
    const missing = new Set([...entryOf.keys()].filter((key) => !present.has(key)));
    const behind = predecessors(order, (key) => present.has(key) || missing.has(key), missing);
    const steps: Step[] = [];
    let now = list;
    let block: { entries: EntryView[]; keys: number[]; place: number } | null = null;
    const flush = () => {
      if (!block) return;
      const step = insertStep(id, block, block.place);
      steps.push(step);
      now = step.apply(now);
      block = null;
    };
    for (const [key, previous] of behind) {
      const entry = entryOf.get(key);
      if (!entry) continue;
      if (block && (block.keys.at(-1) !== previous || block.keys.length === MAX_ENTRIES_PER_CALL)) flush();
      block ??= { entries: [], keys: [], place: previous === null ? 0 : now.keys.indexOf(previous) + 1 };
      block.entries.push(entry);
      block.keys.push(key);
    }
    flush();
    return steps;
  }

  return { plan };
}
