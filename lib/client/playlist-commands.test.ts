import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryKind, EntryView } from "@/lib/api/types";
import { stubUnload } from "@/lib/testing/unload";
import type { Command } from "./optimistic-command";
import {
  moveBackCommand,
  moveTogetherCommand,
  nudgeCommand,
  removeCommand,
  removeUnreadCommand,
  restoreCommand,
} from "./playlist-commands";
import { filterList, type SparseList, toSparseList } from "./sparse-list";

function listOf(uris: readonly string[], kindOf: (uri: string) => EntryKind = () => "track"): SparseList {
  const entries = uris.map((uri, position): EntryView => {
    return { position, kind: kindOf(uri), addedAt: "then", addedBy: null, uri, track: null };
  });
  return toSparseList(entries, uris.length, 0);
}

const list = listOf([..."abcdef"]);

function letters({ entries }: SparseList): string {
  return entries.map((entry) => entry?.uri ?? ".").join("");
}

type Call = { method: string; body: Record<string, unknown> };
let calls: Call[] = [];
let refusals: { status: number; code: string; retryAfter: number }[] = [];

beforeEach(() => {
  calls = [];
  refusals = [];
  stubUnload();
  vi.stubGlobal("fetch", (_path: string, { method = "", body }: { method?: string; body?: string }) => {
    calls.push({ method, body: JSON.parse(body ?? "") });
    const refusal = refusals.shift();
    if (refusal) return Promise.resolve(Response.json({ error: refusal }, { status: refusal.status }));
    return Promise.resolve(Response.json({ snapshot: `s${calls.length + 1}` }));
  });
});

afterEach(() => vi.unstubAllGlobals());

/** Commits each step with the version that the previous one returned. */
async function commitAll(command: Command, before: SparseList): Promise<SparseList> {
  let version = { snapshot: "s1", list: before };
  for (const step of command.plan(before)) {
    const snapshot = (await step.commit(version)) ?? "";
    version = { snapshot, list: step.apply(version.list) };
  }
  return version.list;
}

describe("a removal from a list that cannot be read", () => {
  it("sends each URI once, whether or not it is known to be there", async () => {
    const uris = Array.from({ length: 150 }, (_, index) => `u${index}`);
    const command = removeUnreadCommand("p", uris);
    const sizes = () => command.plan(list).map(({ size }) => size);
    expect(sizes()).toEqual([100, 50]);
    await command.plan(list)[0]?.commit({ snapshot: "s1", list });
    expect(sizes()).toEqual([50]);
  });
});

describe("a removal", () => {
  it("sends 100 URIs per call, each with the snapshot of the previous call", async () => {
    const many = listOf(Array.from({ length: 150 }, (_, index) => `u${index}`));
    const uris = many.entries.flatMap((entry) => entry?.uri ?? []);
    expect(letters(await commitAll(removeCommand("p", uris), many))).toBe("");
    expect(calls.map(({ body }) => [(body.uris as string[]).length, body.snapshot])).toEqual([
      [100, "s1"],
      [50, "s2"],
    ]);
  });

  it("sends local files last, in a separate call that Spotify may refuse", async () => {
    const local = "spotify:local:a:b:c:9";
    const mixed = listOf(["a", local, "b", local], (uri) => (uri === local ? "local" : "track"));
    const steps = removeCommand("p", ["a", local, "b"]).plan(mixed);
    expect(steps.map(({ size, isOptional }) => [size, isOptional])).toEqual([
      [2, false],
      [2, true],
    ]);
    await commitAll(removeCommand("p", ["a", local, "b"]), mixed);
    expect(calls.map(({ body }) => body)).toEqual([{ uris: ["a", "b"], snapshot: "s1" }, { uris: [local] }]);
  });

  it("has no steps for entries that are not there", () => {
    expect(removeCommand("p", ["z"]).plan(list)).toEqual([]);
  });

  it("waits as long as a refusal says, and sends the same call again", async () => {
    vi.useFakeTimers();
    refusals = [{ status: 429, code: "too_many", retryAfter: 40 }];
    const made = commitAll(removeCommand("p", ["a"]), list);
    await vi.advanceTimersByTimeAsync(39_000);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(letters(await made)).toBe("bcdef");
    expect(calls.map(({ body }) => body.uris)).toEqual([["a"], ["a"]]);
    vi.useRealTimers();
  });

  it("does not wait for hours", async () => {
    refusals = [{ status: 503, code: "rate_limited", retryAfter: 3_600 }];
    await expect(commitAll(removeCommand("p", ["a"]), list)).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("restoring", () => {
  const removed = filterList(list, (place) => [1, 2, 4].includes(place));
  const left = filterList(list, (place) => ![1, 2, 4].includes(place));

  it("restores entries behind their earlier predecessors, adjacent ones in one call", async () => {
    expect(letters(await commitAll(restoreCommand("p", removed, list.keys), left))).toBe("abcdef");
    expect(calls.map(({ body }) => [body.uris, body.position])).toEqual([
      [["b", "c"], 1],
      [["e"], 4],
    ]);
  });

  it("finds the positions again after changes by others, and adds nothing that is there", async () => {
    const now = { entries: [list.entries[3], list.entries[0], list.entries[2]], keys: [3, 0, 2] };
    expect(letters(await commitAll(restoreCommand("p", removed, list.keys), now))).toBe("deabc");
    expect(calls.flatMap(({ body }) => body.uris)).toEqual(["b", "e"]);
  });

  it("omits entries that cannot be added", () => {
    const kinds = listOf(["a", "l", "b"], (uri) => (uri === "l" ? "local" : "track"));
    const steps = restoreCommand("p", kinds, kinds.keys).plan({ entries: [], keys: [] });
    expect(
      letters(steps.reduce((now, step) => step.apply(now), { entries: [], keys: [] } as SparseList)),
    ).toBe("ab");
  });
});

describe("a move", () => {
  it("brings entries together and back", async () => {
    const there = await commitAll(moveTogetherCommand("p", [0, 2, 5], [4, 5]), list);
    expect(letters(there)).toBe("bdacfe");
    expect(letters(await commitAll(moveBackCommand("p", [0, 2, 5], list.keys), there))).toBe("abcdef");
  });

  it("goes before the next entry that is still there", async () => {
    const now = filterList(list, (place) => place !== 4);
    expect(letters(await commitAll(moveTogetherCommand("p", [0], [4, 5]), now))).toBe("bcdaf");
  });

  it("is one call for several key presses, and none if they cancel out", async () => {
    const down = nudgeCommand("p", [1], [3, 4, 5]);
    const both = down.merge?.(nudgeCommand("p", [1], [4, 5]));
    expect(both && letters(await commitAll(both, list))).toBe("acdbef");
    expect(calls.map(({ body }) => body)).toEqual([{ from: 1, length: 1, before: 4, snapshot: "s1" }]);
    expect(down.merge?.(nudgeCommand("p", [1], [2, 3, 4, 5]))?.plan(list)).toEqual([]);
  });

  it("does not merge with the move of another entry", () => {
    expect(nudgeCommand("p", [1], [3]).merge?.(nudgeCommand("p", [5], [0]))).toBeNull();
  });
});
