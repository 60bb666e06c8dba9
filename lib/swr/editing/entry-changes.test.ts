import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryKind, EntryView } from "@/lib/views";
import { blocksOf, gathering, joined, movement, removal, restoration, step } from "./entry-changes";
import { inverse } from "./runs";

function entry(uri: string, position: number, kind: EntryKind = "track"): EntryView {
  return { position, kind, addedAt: null, addedBy: null, uri, track: null };
}

const list = [..."abcdef"].map((letter, place) => entry(letter, place));
const letters = (known: readonly (EntryView | undefined)[]) => known.map((one) => one?.uri ?? ".").join("");

type Call = { method: string; body: Record<string, unknown> };
let calls: Call[] = [];
let snapshots: (string | null)[] = [];

beforeEach(() => {
  calls = [];
  snapshots = ["s2", "s3", "s4", "s5"];
  vi.stubGlobal("fetch", (_path: string, { method = "", body }: { method?: string; body?: string }) => {
    calls.push({ method, body: JSON.parse(body ?? "") });
    return Promise.resolve(Response.json({ snapshot: snapshots.shift() ?? null }));
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("a removal", () => {
  it("goes a hundred at a time, each of the version the last one left", async () => {
    const uris = Array.from({ length: 150 }, (_, index) => `u${index}`);
    expect(await removal("p", uris).make("s1")).toBe("s3");
    expect(calls.map(({ body }) => [(body.uris as string[]).length, body.snapshot])).toEqual([
      [100, "s1"],
      [50, "s2"],
    ]);
  });

  it("stops where the version is no longer known", async () => {
    snapshots = [null];
    expect(
      await removal(
        "p",
        Array.from({ length: 101 }, (_, index) => `u${index}`),
      ).make("s1"),
    ).toBeNull();
    expect(calls.length).toBe(1);
  });
});

describe("an undone removal", () => {
  it("puts the entries back where they were", async () => {
    const gone = [1, 2, 4].flatMap((place) => list[place] ?? []);
    const left = removal("p", ["b", "c", "e"]).apply(list);
    const back = restoration("p", gone);
    expect(letters(back.apply(left))).toBe("abcdef");
    await back.make("s1");
    expect(calls.map(({ body }) => [body.uris, body.position])).toEqual([
      [["b", "c"], 1],
      [["e"], 4],
    ]);
  });

  it("leaves no gap for what cannot be added", () => {
    const gone = [entry("local", 1, "local"), entry("c", 2), entry("d", 3)];
    expect(blocksOf(gone).map(({ place, entries }) => [place, letters(entries)])).toEqual([[1, "cd"]]);
  });
});

describe("a move", () => {
  it("of several entries is undone by its inverse moves, last first", () => {
    const moving = gathering("p", [0, 2, 5], 4);
    const after = moving.apply(list);
    expect(letters(after)).toBe("bdacfe");
    const back = movement("p", moving.moves.map(inverse).reverse());
    expect(letters(back.apply(after))).toBe("abcdef");
  });

  it("by several keys is one move, and none at all on the way back", async () => {
    const made = vi.fn();
    const down = step("p", { from: 1, length: 1, before: 3 }, made);
    const both = down.merge?.(step("p", { from: 2, length: 1, before: 4 }, made));
    expect(letters(both?.apply(list) ?? [])).toBe("acdbef");
    expect(await both?.make("s1")).toBe("s2");
    expect(calls[0]?.body).toEqual({ from: 1, length: 1, before: 4, snapshot: "s1" });
    expect(made).toHaveBeenCalledWith({ from: 1, length: 1, before: 4 });

    const none = down.merge?.(step("p", { from: 2, length: 1, before: 1 }, made));
    expect(none?.apply(list)).toBe(list);
    expect(await none?.make("s9")).toBe("s9");
    expect(calls.length).toBe(1);
  });

  it("does not join the move of another entry", () => {
    expect(joined({ from: 1, length: 1, before: 3 }, { from: 5, length: 1, before: 0 })).toBeNull();
  });
});
