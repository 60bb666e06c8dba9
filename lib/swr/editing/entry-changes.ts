import { keys } from "@/lib/keys";
import type { EntryView } from "@/lib/views";
import { send } from "../change";
import type { Change } from "./editor";
import { certain, type Move, moved, withAdded, without } from "./known-list";
import { MOST_AT_ONCE, movesTo, placeAfter } from "./runs";

/** Milliseconds after the last key that moves a row before the move is made: one call for a way of many steps. */
const REST = 500;

type Answer = { snapshot: string | null };
type Method = "POST" | "PATCH" | "DELETE";

/** Makes one step after the other, each of the version that the last one left. Null as soon as that is not known. */
async function inTurn<T>(
  steps: readonly T[],
  snapshot: string,
  make: (step: T, snapshot: string) => Promise<Answer | null>,
): Promise<string | null> {
  let version: string | null = snapshot;
  for (const step of steps) {
    if (version === null) return null;
    version = (await make(step, version))?.snapshot ?? null;
  }
  return version;
}

function tell(id: string, method: Method, body: Record<string, unknown>): Promise<Answer | null> {
  return send<Answer>(keys.entriesOf(id), body, method);
}

export function chunksOf<T>(all: readonly T[], size = MOST_AT_ONCE): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Removes every entry of these URIs: 1 call for every 100. */
export function removal(id: string, uris: readonly string[]): Change {
  const gone = new Set(uris);
  return {
    apply: (list) => without(list, gone),
    settle: certain,
    make: (version) =>
      inTurn(chunksOf([...gone]), version, (some, snapshot) => tell(id, "DELETE", { uris: some, snapshot })),
  };
}

/** Entries that stood one after the other, and where they go. */
type Block = { place: number; entries: EntryView[] };

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
export function restoration(id: string, removed: readonly EntryView[]): Change {
  const blocks = blocksOf(removed);
  return {
    apply: (list) => blocks.reduce((soFar, { place, entries }) => withAdded(soFar, entries, place), list),
    make: (version) =>
      inTurn(blocks, version, ({ place, entries }) =>
        tell(id, "POST", { uris: entries.map(({ uri }) => uri), position: place }),
      ),
  };
}

/** Brings places together before another: 1 call for each run of neighbours. @param places ascending. */
export function gathering(id: string, places: readonly number[], before: number): Change & { moves: Move[] } {
  return movement(id, movesTo(places, before));
}

/** Makes moves, each counted as the one before left the list: 1 call each. */
export function movement(id: string, moves: readonly Move[]): Change & { moves: Move[] } {
  return {
    moves: [...moves],
    apply: (list) => moves.reduce(moved, list),
    make: (version) => inTurn(moves, version, (move, snapshot) => tell(id, "PATCH", { ...move, snapshot })),
  };
}

/** A step of a row, or of neighbours, by key. Steps that follow each other become one move, which is told when it is made. */
export function step(id: string, move: Move, onMade: (whole: Move) => void): Change & { move: Move } {
  const still = placeAfter(move) === move.from;
  return {
    move,
    rest: REST,
    apply: (list) => (still ? list : moved(list, move)),
    make: async (snapshot) => {
      const next = still ? snapshot : ((await tell(id, "PATCH", { ...move, snapshot }))?.snapshot ?? null);
      if (!still) onMade(move);
      return next;
    },
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
