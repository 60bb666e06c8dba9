import type { Command, Step } from "./optimistic-command";
import { arranged, planOrder } from "./order-plan";
import { changeEntries, chunksOf, moveStep, restoreCommand } from "./playlist-commands";
import type { SparseList } from "./sparse-list";

/** Returns a command that brings a list into an order with moves, which keep the dates. @param order the keys in that order. */
export function moveIntoOrderCommand(id: string, order: readonly number[]): Command {
  return {
    isPaced: true,
    plan: (list) => planOrder(list, order).map((move) => moveStep(id, move)),
  };
}

function urisOf({ entries }: SparseList): string[] {
  return entries.flatMap((entry) => entry?.uri ?? []);
}

/** Returns the step that replaces a list with the first 100 entries of another. */
function replaceStep(id: string, next: SparseList, onSend: () => void): Step {
  const [keys = []] = chunksOf(next.keys);
  const addedAt = new Date().toISOString();
  const entries = next.entries.slice(0, keys.length).map((entry) => entry && { ...entry, addedAt });
  const first = { keys, entries };
  return {
    size: keys.length,
    apply: () => first,
    commit: ({ snapshot }) => {
      onSend();
      return changeEntries(id, "PUT", { uris: urisOf(first), snapshot });
    },
  };
}

/** Returns a list with the entries of another that it does not have, behind its own. */
export function withEntriesOf(list: SparseList, known: SparseList): SparseList {
  const present = new Set(list.keys);
  const places = known.keys.flatMap((key, place) => (present.has(key) ? [] : [place]));
  return {
    keys: [...list.keys, ...places.flatMap((place) => known.keys[place] ?? [])],
    entries: [...list.entries, ...places.map((place) => known.entries[place])],
  };
}

type RewriteOptions = {
  /** Entries that the result must contain, even if the list does not have them because an earlier rewrite was interrupted. */
  known?: SparseList;
  /** Called before the first call, after which the list is short until the last one. */
  onSend?: () => void;
};

/**
 * Returns a command that writes a complete list again in an order: 1 call replaces it with the first 100 entries, and 1 more call
 * adds each further 100. Every entry gets a new date. Once the first call was sent, the command only adds what is missing, so that
 * nothing is lost if the list changes meanwhile.
 * @param order the keys in that order. The list must contain only entries that Spotify lets an app add.
 */
export function rewriteCommand(
  id: string,
  order: readonly number[],
  { known = { keys: [], entries: [] }, onSend = () => {} }: RewriteOptions = {},
): Command {
  let sent: SparseList | null = null;

  function plan(list: SparseList): readonly Step[] {
    const missing = sent ? restoreCommand(id, sent, sent.keys).plan(list) : [];
    if (missing.length > 0) return missing;
    const next = arranged(withEntriesOf(list, known), order);
    if (String(next.keys) === String(list.keys)) return [];
    const first = replaceStep(id, next, () => {
      sent = next;
      onSend();
    });
    return [first, ...restoreCommand(id, next, next.keys).plan(first.apply(list))];
  }

  return { isPaced: true, needsWhole: true, plan };
}
