import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { randomFrom } from "@/lib/testing/random";
import { stubUnload } from "@/lib/testing/unload";
import type { Command } from "./optimistic-command";
import { moveIntoOrderCommand, rewriteCommand } from "./order-commands";
import { shuffled } from "./order-plan";
import { filterList, insertAt, type SparseList, toSparseList } from "./sparse-list";

function listOf(length: number, uriAt = (place: number) => `u${place}`): SparseList {
  const entries = Array.from({ length }, (_, position): EntryView => {
    return { position, kind: "track", addedAt: "then", addedBy: null, uri: uriAt(position), track: null };
  });
  return toSparseList(entries, length, 0);
}

type Body = { uris?: string[]; position?: number; from?: number; length?: number; before?: number };

/** What Spotify has, changed by the calls as Spotify would. */
let there: (string | null)[] = [];
let calls: string[] = [];

function applyCall(method: string, { uris = [], position = there.length, ...move }: Body): void {
  calls.push(method);
  if (method === "PUT") there = [...uris];
  if (method === "POST") there.splice(position, 0, ...uris);
  if (method !== "PATCH") return;
  const { from = 0, length = 1, before = 0 } = move;
  const moved = there.splice(from, length);
  there.splice(before > from ? before - length : before, 0, ...moved);
}

beforeEach(() => {
  calls = [];
  stubUnload();
  vi.stubGlobal("fetch", (_path: string, { method = "", body }: { method?: string; body?: string }) => {
    applyCall(method, JSON.parse(body ?? ""));
    return Promise.resolve(Response.json({ snapshot: `s${calls.length + 1}` }));
  });
});

afterEach(() => vi.unstubAllGlobals());

const urisOf = ({ entries }: SparseList) => entries.map((entry) => entry?.uri ?? null);

/** Commits the first steps of a command. @returns the list as this tab has it. */
async function commit(
  command: Command,
  list: SparseList,
  max = Number.POSITIVE_INFINITY,
): Promise<SparseList> {
  let now = list;
  for (const step of command.plan(list).slice(0, max)) {
    await step.commit({ snapshot: "s", list: now });
    now = step.apply(now);
  }
  return now;
}

describe.each([
  ["moves", moveIntoOrderCommand],
  ["a rewrite", rewriteCommand],
] as const)("an order that is kept with %s", (_, commandOf) => {
  it("is Spotify's order afterwards, and the reverse command restores the earlier one with all copies", async () => {
    const random = randomFrom(11);
    for (const length of [0, 1, 2, 99, 100, 101, 250]) {
      const list = listOf(length, (place) => `u${place % 80}`);
      there = urisOf(list);
      const order = shuffled(list.keys, random);
      const after = await commit(commandOf("p", order), list);
      expect(after.keys).toEqual(order);
      expect(there).toEqual(urisOf(after));
      const back = await commit(commandOf("p", list.keys), after);
      expect(back.keys).toEqual(list.keys);
      expect(there).toEqual(urisOf(list));
    }
  });
});

describe("a rewrite", () => {
  const reversed = (list: SparseList) => list.keys.toReversed();

  it("takes 1 call per 100 songs, of which the first replaces the list", async () => {
    const list = listOf(1_000);
    await commit(rewriteCommand("p", reversed(list)), list);
    expect(calls).toEqual(["PUT", ...Array(9).fill("POST")]);
  });

  it("takes no call if the order is there already", () => {
    const list = listOf(30);
    expect(rewriteCommand("p", list.keys).plan(list)).toEqual([]);
  });

  it("that stopped partway goes on after what is there", async () => {
    const list = listOf(350);
    const command = rewriteCommand("p", reversed(list));
    const partly = await commit(command, list, 2);
    expect(partly.keys).toHaveLength(200);
    calls = [];
    expect((await commit(command, partly)).keys).toEqual(reversed(list));
    expect(calls).toEqual(["POST", "POST"]);
  });

  it("that stopped partway adds what others removed, and leaves what others added", async () => {
    const list = listOf(250);
    const command = rewriteCommand("p", reversed(list));
    const partly = await commit(command, list, 1);
    const others = { ...listOf(1, () => "new"), keys: [9_000] };
    const changed = insertAt(
      filterList(partly, (place) => place !== 40),
      others,
      99,
    );
    there = urisOf(changed);
    const after = await commit(command, changed);
    expect(after.keys.filter((key) => key !== 9_000)).toEqual(reversed(list));
    expect(after.keys).toContain(9_000);
    expect(there).toEqual(urisOf(after));
  });

  it("that restores an interrupted one writes also what the list has lost, in the earlier order", async () => {
    const list = listOf(250);
    const partly = await commit(rewriteCommand("p", reversed(list)), list, 1);
    const after = await commit(rewriteCommand("p", list.keys, { known: list }), partly);
    expect(after.keys).toEqual(list.keys);
    expect(there).toEqual(urisOf(list));
  });

  it("tells before its first call that it begins", async () => {
    const list = listOf(120);
    const onSend = vi.fn(() => expect(calls).toEqual([]));
    await commit(rewriteCommand("p", reversed(list), { onSend }), list);
    expect(onSend).toHaveBeenCalledOnce();
  });
});
