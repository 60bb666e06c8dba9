import { apiPaths as paths } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { MOST_PER_CALL, planMoves, planReturn, predecessors } from "./move-planning";
import { mutateApi, patiently } from "./mutate-api";
import type { Command, Step, Version } from "./optimistic-queue";
import { insertAt, type Move, moveRange, removeUris, type SparseList } from "./sparse-list";

/** Milliseconds after the last key that moves a row before the move is made: one call for a way of many steps. */
const NUDGE_DEBOUNCE_MS = 500;

type Method = "POST" | "PATCH" | "DELETE";

/** Makes one call of a command. @returns the new version's name; null where Spotify did not tell. */
async function call(id: string, method: Method, body: Record<string, unknown>): Promise<string | null> {
  const answer = await patiently(() =>
    mutateApi<{ snapshot: string | null }>(paths.entriesOf(id), body, method),
  );
  return answer?.snapshot ?? null;
}

export function chunksOf<T>(all: readonly T[], size = MOST_PER_CALL): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

export function isLocal(uri: string): boolean {
  return uri.startsWith("spotify:local:");
}

/** Whether Spotify lets an app add it: local files and what is gone are not to be had again. */
export function isAddable({ kind, uri }: EntryView): boolean {
  return uri !== null && (kind === "track" || kind === "episode");
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
    // Of no version where Spotify may refuse it: else a refusal could not be told from a version that changed.
    commit: ({ snapshot }) => call(id, "DELETE", isOptional ? { uris } : { uris, snapshot }),
  };
}

/** 1 call for every 100. Spotify answers 400 to a whole call with a local file in it, so these go in calls of their own, last. */
function callsFor(uris: readonly string[]): string[][] {
  const parts = [uris.filter((uri) => !isLocal(uri)), uris.filter(isLocal)];
  return parts.flatMap((part) => chunksOf(part));
}

/** Removes every entry of these URIs. */
export function removeCommand(id: string, uris: readonly string[], held?: Promise<void>): Command {
  return {
    held,
    needsWhole: true,
    plan: (list) => {
      const there = new Set(list.entries.map((entry) => entry?.uri));
      const left = [...new Set(uris)].filter((uri) => there.has(uri));
      return callsFor(left).map((some) => removeStep(id, some, list));
    },
  };
}

/** The same where the rest of the list cannot be read: each URI is sent once, wherever it may stand. */
export function removeUnreadCommand(id: string, uris: readonly string[]): Command {
  const left = new Set(uris);

  function stepOf(some: readonly string[], list: SparseList): Step {
    const step = removeStep(id, some, list);
    return {
      ...step,
      size: some.length,
      commit: async (version) => {
        const snapshot = await step.commit(version);
        for (const uri of some) left.delete(uri);
        return snapshot;
      },
    };
  }

  return { isBlind: true, plan: (list) => callsFor([...left]).map((some) => stepOf(some, list)) };
}

function moveStep(id: string, move: Move): Step {
  return {
    size: move.length,
    apply: (list) => moveRange(list, move),
    commit: ({ snapshot }) => call(id, "PATCH", { ...move, snapshot }),
  };
}

/** Where moved entries shall stand: before the first of these keys that is still there; at the end where none is. */
export type Target = readonly number[];

/** The place before which entries go. What moves along does not mark a place. */
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

/** Brings entries together before another, in the order they have: 1 call for every range of neighbours. */
export function moveTogetherCommand(id: string, keys: Iterable<number>, target: Target): Command {
  const wanted = new Set(keys);
  return { plan: (list) => moveSteps(id, list, wanted, target) };
}

/** A step of a row, or of neighbours, by key. Steps of the same entries that follow each other become one move, or none. */
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

/** Brings entries back behind those they stood behind. @param order the keys as they stood. */
export function moveBackCommand(id: string, keys: Iterable<number>, order: readonly number[]): Command {
  const wanted = new Set(keys);
  return { plan: (list) => planReturn(list, wanted, order).map((move) => moveStep(id, move)) };
}

function insertStep(id: string, added: SparseList, place: number): Step {
  const uris = added.entries.flatMap((entry) => entry?.uri ?? []);
  return {
    size: uris.length,
    apply: (list) => insertAt(list, added, place),
    commit: ({ snapshot }: Version) => call(id, "POST", { uris, position: place, snapshot }),
  };
}

/**
 * Puts removed entries back behind those they stood behind, as far as these are still there: 1 call for each that stood alone, or each
 * hundred neighbours. Spotify gives them a new date.
 * @param removed what was removed, with its keys. What Spotify lets nobody add is left out.
 * @param order the keys as they stood.
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
      if (block && (block.keys.at(-1) !== previous || block.keys.length === MOST_PER_CALL)) flush();
      block ??= { entries: [], keys: [], place: previous === null ? 0 : now.keys.indexOf(previous) + 1 };
      block.entries.push(entry);
      block.keys.push(key);
    }
    flush();
    return steps;
  }

  return { plan };
}
