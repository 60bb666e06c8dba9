import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryKind, EntryView } from "@/lib/views";
import type { Change } from "./editor";
import { blocksOf, joined, movement, removal, restoration, step } from "./entry-changes";
import type { KnownList } from "./known-list";
import { inverse, movesTo } from "./runs";

function entry(uri: string, position: number, kind: EntryKind = "track"): EntryView {
  return { position, kind, addedAt: null, addedBy: null, uri, track: null };
}

const list = [..."abcdef"].map((letter, place) => entry(letter, place));
const letters = (known: readonly (EntryView | undefined)[]) => known.map((one) => one?.uri ?? ".").join("");

type Call = { method: string; body: Record<string, unknown> };
let calls: Call[] = [];
let snapshots: (string | null)[] = [];
let refusals: { status: number; code: string; retryAfter: number }[] = [];

beforeEach(() => {
  calls = [];
  refusals = [];
  snapshots = ["s2", "s3", "s4", "s5"];
  vi.stubGlobal("fetch", (_path: string, { method = "", body }: { method?: string; body?: string }) => {
    calls.push({ method, body: JSON.parse(body ?? "") });
    const refusal = refusals.shift();
    if (refusal) return Promise.resolve(Response.json({ error: refusal }, { status: refusal.status }));
    return Promise.resolve(Response.json({ snapshot: snapshots.shift() ?? null }));
  });
});

afterEach(() => vi.unstubAllGlobals());

function applied(change: Change, to: KnownList): KnownList {
  return change.steps.reduce((soFar, step) => step.apply(soFar), to);
}

/** Makes each step of the version that the one before it left. */
async function makeAll(change: Change, snapshot: string, before: KnownList = []): Promise<string | null> {
  let version = { snapshot, list: before };
  for (const step of change.steps) {
    const next = await step.make(version);
    if (next === null) return null;
    version = { snapshot: next, list: step.apply(version.list) };
  }
  return version.snapshot;
}

describe("a removal", () => {
  it("goes a hundred at a time, each of the version the last one left", async () => {
    const uris = Array.from({ length: 150 }, (_, index) => `u${index}`);
    expect(await makeAll(removal("p", uris), "s1")).toBe("s3");
    expect(calls.map(({ body }) => [(body.uris as string[]).length, body.snapshot])).toEqual([
      [100, "s1"],
      [50, "s2"],
    ]);
  });

  it("waits as long as a refusal says, and sends the same again", async () => {
    vi.useFakeTimers();
    refusals = [{ status: 429, code: "too_many", retryAfter: 40 }];
    const made = makeAll(removal("p", ["a"]), "s1");
    await vi.advanceTimersByTimeAsync(39_000);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await made).toBe("s2");
    expect(calls.map(({ body }) => body.uris)).toEqual([["a"], ["a"]]);
    vi.useRealTimers();
  });

  it("does not wait out a pause of hours", async () => {
    refusals = [{ status: 503, code: "rate_limited", retryAfter: 3_600 }];
    await expect(makeAll(removal("p", ["a"]), "s1")).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("an undone removal", () => {
  it("puts the entries back where they were", async () => {
    const gone = [1, 2, 4].flatMap((place) => list[place] ?? []);
    const left = applied(removal("p", ["b", "c", "e"]), list);
    const back = restoration("p", blocksOf(gone));
    expect(letters(applied(back, left))).toBe("abcdef");
    await makeAll(back, "s1", left);
    expect(calls.map(({ body }) => [body.uris, body.position])).toEqual([
      [["b", "c"], 1],
      [["e"], 4],
    ]);
  });

  it("never adds beyond the end of a list that became shorter elsewhere", async () => {
    await makeAll(restoration("p", blocksOf([entry("f", 5)])), "s1", list.slice(0, 2));
    expect(calls[0]?.body.position).toBe(2);
  });

  it("leaves no gap for what cannot be added", () => {
    const gone = [entry("local", 1, "local"), entry("c", 2), entry("d", 3)];
    expect(blocksOf(gone).map(({ place, entries }) => [place, letters(entries)])).toEqual([[1, "cd"]]);
  });
});

describe("a move", () => {
  it("of several entries is undone by its inverse moves, last first", () => {
    const moves = movesTo([0, 2, 5], 4);
    const after = applied(movement("p", moves), list);
    expect(letters(after)).toBe("bdacfe");
    const back = movement("p", moves.map(inverse).reverse());
    expect(letters(applied(back, after))).toBe("abcdef");
  });

  it("by several keys is one move, and none at all on the way back", async () => {
    const made = vi.fn();
    const down = step("p", { from: 1, length: 1, before: 3 }, made);
    const both = down.merge?.(step("p", { from: 2, length: 1, before: 4 }, made));
    expect(letters(both ? applied(both, list) : [])).toBe("acdbef");
    expect(both && (await makeAll(both, "s1"))).toBe("s2");
    expect(calls[0]?.body).toEqual({ from: 1, length: 1, before: 4, snapshot: "s1" });
    expect(made).toHaveBeenCalledWith({ from: 1, length: 1, before: 4 });

    const none = down.merge?.(step("p", { from: 2, length: 1, before: 1 }, made));
    expect(none?.steps).toEqual([]);
    expect(calls.length).toBe(1);
  });

  it("does not join the move of another entry", () => {
    expect(joined({ from: 1, length: 1, before: 3 }, { from: 5, length: 1, before: 0 })).toBeNull();
  });
});
