import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { ApiClientError, type ApiErrorCode } from "./api-client";
import type { Command, Progress, Step } from "./optimistic-command";
import { createOptimisticQueue, type OptimisticVersion } from "./optimistic-queue";
import { completeList, insertAt, type SparseList, toSparseList } from "./sparse-list";

let nextKey = 0;

function list(letters: string): SparseList {
  const entries = [...letters].flatMap((uri, position): EntryView[] =>
    uri === "." ? [] : [{ position, kind: "track", addedAt: uri, addedBy: null, uri, track: null }],
  );
  nextKey += 100;
  return toSparseList(entries, letters.length, nextKey);
}

function letters({ entries }: SparseList): string {
  return entries.map((one) => one?.uri ?? ".").join("");
}

function refused(code: ApiErrorCode): ApiClientError {
  return new ApiClientError(409, { code, message: "", requestId: "r" });
}

/** Creates a call that the test ends, with a snapshot id or an error. */
function call(letter: string, more: Partial<Step> = {}) {
  let answer = (_snapshot: string | null): void => {};
  let refuse = (_cause: Error): void => {};
  const made = new Promise<string | null>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  const asked: string[] = [];
  const added = list(letter);
  const step: Step = {
    size: 1,
    apply: (before) => insertAt(before, added, before.keys.length),
    commit: ({ snapshot }) => {
      asked.push(snapshot);
      return made;
    },
    ...more,
  };
  return { step, added, asked, answer, refuse };
}

type Call = ReturnType<typeof call>;

/** Returns a command that adds letters at the end, if they are not there yet. */
function adding(calls: Call[], more: Partial<Command> = {}): Command {
  const plan = (now: SparseList) =>
    calls.filter(({ added }) => !now.keys.includes(added.keys[0] ?? -1)).map(({ step }) => step);
  return { plan, ...more };
}

/** Number of entries in a head. */
const HEAD_SIZE = 5;

/** Creates a queue for a playlist with the state `there` at Spotify. */
function queueOf(there = { snapshot: "v1", letters: "abc", isWholeReadable: true }) {
  const shown: string[] = [];
  let heads = 0;
  const queue = createOptimisticQueue(
    ({ snapshot, list: now, isPending }: OptimisticVersion) =>
      shown.push(`${snapshot}: ${letters(now)}${isPending ? " …" : ""}`),
    {
      head: async () => {
        heads++;
        return {
          snapshot: there.snapshot,
          total: there.letters.length,
          first: (completeList(list(there.letters)) ?? []).slice(0, HEAD_SIZE),
        };
      },
      whole: async () => {
        if (!there.isWholeReadable) throw refused("unavailable");
        return list(there.letters);
      },
    },
  );
  return { ...queue, shown, there, heads: () => heads };
}

const start = () => ({ snapshot: "v1", list: list("abc") });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a queue of changes", () => {
  it("shows a change immediately, and its new version once it is committed", async () => {
    const { change, shown } = queueOf();
    const added = call("d");
    const outcome = change(adding([added]), start());
    expect(shown).toEqual(["v1: abcd …"]);
    added.answer("v2");
    expect(await outcome).toBe("committed");
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("sends one change after the other, each with the snapshot of the previous one", async () => {
    const { change, shown } = queueOf();
    const [first, second] = [call("d"), call("e")];
    const outcomes = [change(adding([first]), start()), change(adding([second]), start())];
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.at(-1)).toBe("v1: abcde …");
    expect(second.asked).toEqual([]);
    first.answer("v2");
    second.answer("v3");
    await Promise.all(outcomes);
    expect([first.asked, second.asked]).toEqual([["v1"], ["v2"]]);
    expect(shown.at(-1)).toBe("v3: abcde");
  });

  it("rolls back a refused change, and continues with those behind it", async () => {
    const { change, shown } = queueOf();
    const [first, second, third] = [call("d"), call("e"), call("f")];
    const outcomes = Promise.allSettled([first, second, third].map((one) => change(adding([one]), start())));
    first.answer("v2");
    second.refuse(new Error("no"));
    third.answer("v3");
    expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(third.asked).toEqual(["v2"]);
    expect(shown.at(-1)).toBe("v3: abcdf");
  });

  it("keeps completed steps when a later one fails, and reports how much is left", async () => {
    const { change, shown } = queueOf();
    const [first, second, third] = [call("d"), call("e"), call("f")];
    const progress: Progress[] = [];
    const outcome = change(adding([first, second, third]), start(), {
      onProgress: (one) => progress.push(one),
    });
    first.answer("v2");
    second.refuse(new Error("no"));
    await expect(outcome).rejects.toMatchObject({
      name: "StoppedChange",
      total: 3,
      left: 2,
      cause: new Error("no"),
    });
    expect(progress).toEqual([{ done: 1, total: 3, refused: 0, isUnconfirmed: false }]);
    expect(third.asked).toEqual([]);
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("merges commands that follow within the debounce", async () => {
    const { change, shown } = queueOf();
    const both = adding([call("d"), call("e")], { debounceMs: 500 });
    const first = call("d");
    const outcome = change(adding([first], { debounceMs: 500, merge: () => both }), start());
    await vi.advanceTimersByTimeAsync(400);
    expect(await change(both, start())).toBe("merged");
    await vi.advanceTimersByTimeAsync(400);
    expect(shown.at(-1)).toBe("v1: abcde …");
    expect(first.asked).toEqual([]);
    void outcome;
  });

  it("sends nothing of a held command, and nothing at all of a withdrawn one", async () => {
    const { change, withdraw, shown } = queueOf();
    const one = call("d");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const command = adding([one], { held });
    const outcome = change(command, start());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.asked).toEqual([]);
    expect(withdraw(command)).toBe(true);
    release();
    expect(await outcome).toBe("withdrawn");
    expect([one.asked, shown.at(-1)]).toEqual([[], "v1: abc"]);
    const next = call("e");
    const after = change(adding([next]), start());
    next.answer("v2");
    expect([await after, next.asked]).toEqual(["committed", ["v1"]]);
  });

  it("withdraws the commands that were merged into it", async () => {
    const { change, withdraw, shown } = queueOf();
    const both = adding([call("d"), call("e")], { debounceMs: 500 });
    const first = adding([call("d")], { debounceMs: 500, merge: () => both });
    const outcome = change(first, start());
    await change(both, start());
    expect(withdraw(first)).toBe(true);
    expect([await outcome, shown.at(-1)]).toEqual(["withdrawn", "v1: abc"]);
  });

  it("stops a command that is withdrawn partway", async () => {
    const { change, withdraw, shown } = queueOf();
    const [first, second] = [call("d"), call("e")];
    const command = adding([first, second]);
    const outcome = change(command, start());
    await vi.advanceTimersByTimeAsync(0);
    expect(withdraw(command)).toBe(false);
    first.answer("v2");
    expect([await outcome, second.asked, shown.at(-1)]).toEqual(["stopped", [], "v2: abcd"]);
  });

  it("reads the rest of a list before a command that may concern it", async () => {
    const { change, shown } = queueOf();
    const one = call("d");
    const onWhole = vi.fn();
    const outcome = change(
      adding([one], { needsWhole: true }),
      { snapshot: "v1", list: list("a..") },
      { onWhole },
    );
    expect(shown.at(-1)).toBe("v1: a..d …");
    one.answer("v2");
    await outcome;
    expect(onWhole).toHaveBeenCalled();
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("sends nothing of a command that concerns a list that cannot be read", async () => {
    const { change, shown } = queueOf({ snapshot: "v1", letters: "abc", isWholeReadable: false });
    const one = call("d");
    const outcome = change(adding([one], { needsWhole: true }), { snapshot: "v1", list: list("a..") });
    await expect(outcome).rejects.toMatchObject({ name: "UnreadList", cause: refused("unavailable") });
    expect([one.asked, shown.at(-1)]).toEqual([[], "v1: a.."]);
  });

  it("knows only what Spotify then returns after a blind change", async () => {
    const { change, shown, there } = queueOf({ snapshot: "v1", letters: "abcefgh", isWholeReadable: false });
    const one = call("d");
    const outcome = change(adding([one], { isBlind: true }), { snapshot: "v1", list: list("abc.f..") });
    Object.assign(there, { snapshot: "v2", letters: "abefgdh" });
    one.answer("v2");
    expect(await outcome).toBe("committed");
    expect(shown.at(-1)).toBe("v2: abefg..");
  });

  it("counts optional steps that Spotify refuses, and shows one only once it succeeds", async () => {
    const { change, shown } = queueOf();
    const [song, local] = [call("d"), call("l", { isOptional: true })];
    const progress: Progress[] = [];
    const outcome = change(adding([song, local]), start(), { onProgress: (one) => progress.push(one) });
    expect(shown.at(-1)).toBe("v1: abcd …");
    song.answer("v2");
    local.refuse(refused("refused"));
    await outcome;
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 2, refused: 1 });
    expect(shown.at(-1)).toBe("v2: abcd");
  });
});

describe("a list that someone else changed", () => {
  it("is read again, and the remaining steps are planned from its current state", async () => {
    const { change, shown, there } = queueOf();
    const added = call("d");
    const commit = vi.fn(added.step.commit).mockRejectedValueOnce(refused("changed"));
    const outcome = change(adding([{ ...added, step: { ...added.step, commit } }]), start());
    Object.assign(there, { snapshot: "w", letters: "bc" });
    added.answer("v2");
    await outcome;
    expect(added.asked).toEqual(["w"]);
    expect(shown.at(-1)).toBe("v2: bcd");
  });
});

describe("an unconfirmed change", () => {
  it("is checked after 2, 8 and 20 s, and not sent again", async () => {
    const { change, shown, heads } = queueOf();
    const added = call("d");
    const progress: Progress[] = [];
    const outcome = change(adding([added]), start(), { onProgress: (one) => progress.push(one) });
    const code = outcome.catch((cause: ApiClientError) => cause.code);
    added.refuse(refused("unconfirmed"));
    const checks: number[] = [];
    for (const ms of [1_900, 200, 5_800, 200, 11_800, 200]) {
      await vi.advanceTimersByTimeAsync(ms);
      checks.push(heads());
    }
    expect(checks).toEqual([0, 1, 1, 2, 2, 3]);
    expect(await code).toBe("unconfirmed");
    expect(progress[0]?.isUnconfirmed).toBe(true);
    expect([added.asked, shown.at(-1)]).toEqual([["v1"], "v1: abc"]);
  });

  it("counts as committed if it is found", async () => {
    const { change, shown, there } = queueOf();
    const added = call("d");
    const outcome = change(adding([added]), start());
    added.refuse(refused("unconfirmed"));
    await vi.advanceTimersByTimeAsync(3_000);
    Object.assign(there, { snapshot: "v2", letters: "abcd" });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await outcome).toBe("committed");
    expect([added.asked, shown.at(-1)]).toEqual([["v1"], "v2: abcd"]);
  });

  it("continues from the version that is read if Spotify returned no snapshot", async () => {
    const { change, shown, there } = queueOf();
    const [added, next] = [call("d"), call("e")];
    const outcome = change(adding([added, next]), start());
    Object.assign(there, { snapshot: "v2", letters: "abcd" });
    added.answer(null);
    next.answer("v3");
    await outcome;
    expect(next.asked).toEqual(["v2"]);
    expect(shown.at(-1)).toBe("v3: abcde");
  });
});
