import { keys } from "@/lib/keys";
import type { EntryView } from "@/lib/views";
import { patiently, send } from "../change";
import type { Change, Version } from "./editor";
import { certain, type KnownList, type Move, moved, withAdded, without } from "./known-list";
import { MOST_AT_ONCE, placeAfter } from "./runs";

/** Milliseconds after the last key that moves a row before the move is made: one call for a way of many steps. */
const REST = 500;

type Answer = { snapshot: string | null };
type Method = "POST" | "PATCH" | "DELETE";

/** Makes one call of a change. @returns the new version's name; null where Spotify did not tell. */
async function tell(id: string, method: Method, body: Record<string, unknown>): Promise<string | null> {
  const answer = await patiently(() => send<Answer>(keys.entriesOf(id), body, method));
  return answer?.snapshot ?? null;
}

export function chunksOf<T>(all: readonly T[], size = MOST_AT_ONCE): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Removes every entry of these URIs: 1 call for every 100. */
export function removal(id: string, uris: readonly string[]): Change {
  const steps = chunksOf([...new Set(uris)]).map((some) => ({
    apply: (list: KnownList) => without(list, new Set(some)),
    make: ({ snapshot }: Version) => tell(id, "DELETE", { uris: some, snapshot }),
  }));
  return { steps, settle: certain };
}

/** Entries that stood one after the other, and where they go. */
export type Block = { place: number; entries: EntryView[] };

/** What can be put back, each block where it stood; what cannot be added leaves no gap. Entries in playlist order. */
export function blocksOf(entries: readonly EntryView[]): Block[] {
  const blocks: Block[] = [];
  let missing = 0;
  for (const entry of entries) {
    if (!isAddable(entry)) {
      missing++;
      continue;
    }
    const place = entry.position - missing;
    const last = blocks.at(-1);
    const follows = last && last.place + last.entries.length === place && last.entries.length < MOST_AT_ONCE;
    if (follows) last.entries.push(entry);
    else blocks.push({ place, entries: [entry] });
  }
  return blocks;
}

/** Whether Spotify lets an app add it: local files and what is gone are not to be had again. */
export function isAddable({ kind, uri }: EntryView): boolean {
  return uri !== null && (kind === "track" || kind === "episode");
}

/** Puts removed entries back where they stood: 1 call for each that stood alone, or each hundred neighbours. */
export function restoration(id: string, blocks: readonly Block[]): Change {
  const steps = blocks.map(({ place, entries }) => ({
    apply: (list: KnownList) => withAdded(list, entries, place),
    // The list may have become shorter elsewhere; beyond its end Spotify adds nothing.
    make: ({ list }: Version) =>
      tell(id, "POST", { uris: entries.map(({ uri }) => uri), position: Math.min(place, list.length) }),
  }));
  return { steps };
}

/** Makes moves, each counted as the one before left the list: 1 call each. */
export function movement(id: string, moves: readonly Move[]): Change {
  const steps = moves.map((move) => ({
    apply: (list: KnownList) => moved(list, move),
    make: ({ snapshot }: Version) => tell(id, "PATCH", { ...move, snapshot }),
  }));
  return { steps };
}

/** A step of a row, or of neighbours, by key. Steps that follow each other become one move, which is told when it is made. */
export function step(id: string, move: Move, onMade: (whole: Move) => void): Change & { move: Move } {
  const still = placeAfter(move) === move.from;
  async function make({ snapshot }: Version): Promise<string | null> {
    const next = await tell(id, "PATCH", { ...move, snapshot });
    onMade(move);
    return next;
  }
  return {
    move,
    rest: REST,
    steps: still ? [] : [{ apply: (list) => moved(list, move), make }],
    merge: (next) => {
      if (!("move" in next) || !isMove(next.move)) return null;
      const both = joined(move, next.move);
      return both && step(id, both, onMade);
    },
  };
}

function isMove(value: unknown): value is Move {
  return typeof value === "object" && value !== null && "before" in value;
}

/** Two moves of the same entries as one; null where they are of others. */
export function joined(first: Move, second: Move): Move | null {
  if (second.from !== placeAfter(first) || second.length !== first.length) return null;
  const place = placeAfter(second);
  return { ...first, before: place > first.from ? place + first.length : place };
}
