import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryView } from "@/lib/views";
import { ApiError } from "../api-error";
import { type Change, createEditor, type Shown } from "./editor";
import type { KnownList } from "./known-list";

function list(letters: string): KnownList {
  return [...letters].map((uri, position): EntryView => {
    return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
  });
}

function letters({ list: shown, snapshot, isPending }: Shown): string {
  return `${snapshot}: ${shown.map((one) => one?.uri ?? ".").join("")}${isPending ? " …" : ""}`;
}

const start = { snapshot: "v1", list: list("abc") };

/** Adds a letter; made when `release` is called, refused by `refuse`. */
function adding(letter: string, more: Partial<Change> = {}) {
  let release = (_snapshot: string | null): void => {};
  let refuse = (_cause: Error): void => {};
  const made = new Promise<string | null>((resolve, reject) => {
    release = resolve;
    refuse = reject;
  });
  const asked: string[] = [];
  const make = ({ snapshot }: { snapshot: string }) => {
    asked.push(snapshot);
    return made;
  };
  const change: Change = { steps: [{ apply: (before) => [...before, ...list(letter)], make }], ...more };
  return { change, asked, release, refuse };
}

function editor() {
  const shown: string[] = [];
  return { shown, ...createEditor((one) => shown.push(letters(one))) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("an editor", () => {
  it("shows a change at once, and its new version once it is made", async () => {
    const { change, shown } = editor();
    const added = adding("d");
    const outcome = change(added.change, start);
    expect(shown).toEqual(["v1: abcd …"]);
    added.release("v2");
    expect(await outcome).toBe("made");
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("makes one after the other, each of the version before it", async () => {
    const { change, shown } = editor();
    const [first, second] = [adding("d"), adding("e")];
    const outcomes = [change(first.change, start), change(second.change, start)];
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.at(-1)).toBe("v1: abcde …");
    expect(second.asked).toEqual([]);
    first.release("v2");
    second.release("v3");
    await Promise.all(outcomes);
    expect([first.asked, second.asked]).toEqual([["v1"], ["v2"]]);
    expect(shown.at(-1)).toBe("v3: abcde");
  });

  it("takes a refused change back, with all that was built on it", async () => {
    const { change, shown } = editor();
    const [first, second, third] = [adding("d"), adding("e"), adding("f")];
    const outcomes = Promise.allSettled([first, second, third].map((one) => change(one.change, start)));
    first.release("v2");
    second.refuse(new Error("no"));
    expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(third.asked).toEqual([]);
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("goes on from what is shown after a refusal", async () => {
    const { change, shown } = editor();
    const first = adding("d");
    first.refuse(new Error("no"));
    await expect(change(first.change, start)).rejects.toThrow("no");
    const second = adding("e");
    second.release("v2");
    await change(second.change, start);
    expect(shown.at(-1)).toBe("v2: abce");
  });

  it("makes steps that follow each other as one, when no more of them come", async () => {
    const { change, shown } = editor();
    const both = adding("dd", { rest: 500 });
    const first = adding("d", { rest: 500, merge: () => both.change });
    const outcome = change(first.change, start);
    await vi.advanceTimersByTimeAsync(400);
    expect(await change(adding("d").change, start)).toBe("joined");
    await vi.advanceTimersByTimeAsync(400);
    expect(both.asked).toEqual([]);
    both.release("v2");
    await vi.advanceTimersByTimeAsync(500);
    expect(await outcome).toBe("made");
    expect([first.asked, both.asked]).toEqual([[], ["v1"]]);
    expect(shown.at(-1)).toBe("v2: abcdd");
  });

  it("keeps what is certain, and tells where the new version is unknown", async () => {
    const { change, shown } = editor();
    const added = adding("d", { settle: (all) => all.slice(0, 2) });
    added.release(null);
    expect(await change(added.change, start)).toBe("lost");
    expect(shown.at(-1)).toBe("v1: ab");
  });

  /** Several additions as one change. */
  function addingInTurn(...parts: ReturnType<typeof adding>[]): Change {
    return { steps: parts.flatMap(({ change }) => change.steps) };
  }

  it("keeps the steps that were made when a later one fails, and tells how many", async () => {
    const { change, shown } = editor();
    const [first, second, third, next] = [adding("d"), adding("e"), adding("f"), adding("g")];
    const outcome = change(addingInTurn(first, second, third), start);
    const after = change(next.change, start);
    expect(shown.at(-1)).toBe("v1: abcdefg …");
    first.release("v2");
    second.refuse(new Error("no"));
    const [stopped, dropped] = await Promise.allSettled([outcome, after]);
    expect(stopped).toMatchObject({ reason: { name: "StoppedChange", done: 1, cause: new Error("no") } });
    expect(dropped).toMatchObject({ reason: new Error("no") });
    expect([first.asked, second.asked, third.asked]).toEqual([["v1"], ["v2"], []]);
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("shows what is left of a change while its steps are made", async () => {
    const { change, shown } = editor();
    const [first, second] = [adding("d"), adding("e")];
    const outcome = change(addingInTurn(first, second), start);
    first.release("v2");
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.at(-1)).toBe("v2: abcde …");
    second.release("v3");
    expect(await outcome).toBe("made");
  });

  it("stops before a step whose version has no name", async () => {
    const { change, shown } = editor();
    const [first, second] = [adding("d"), adding("e")];
    first.release(null);
    const stopped = await change(addingInTurn(first, second), start).catch((cause: unknown) => cause);
    expect(stopped).toMatchObject({ done: 1, cause: expect.any(ApiError) });
    expect(second.asked).toEqual([]);
    expect(shown.at(-1)).toBe("v1: abcd");
  });
});
