import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { ApiClientError, type ApiErrorCode } from "./api-client-error";
import {
  type Command,
  createOptimisticQueue,
  type OptimisticVersion,
  type Progress,
  type Step,
} from "./optimistic-queue";
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

/** One call that ends as it is told to: by the name of a version, or by what it throws. */
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

/** Adds letters at the end, those that are not there yet. */
function adding(calls: Call[], more: Partial<Command> = {}): Command {
  const plan = (now: SparseList) =>
    calls.filter(({ added }) => !now.keys.includes(added.keys[0] ?? -1)).map(({ step }) => step);
  return { plan, ...more };
}

/** Entries that a look at the list brings. */
const HEAD = 5;

/** A queue of a playlist that Spotify has as `there`. */
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
          first: (completeList(list(there.letters)) ?? []).slice(0, HEAD),
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
  it("shows a change at once, and its new version once it is made", async () => {
    const { change, shown } = queueOf();
    const added = call("d");
    const outcome = change(adding([added]), start());
    expect(shown).toEqual(["v1: abcd …"]);
    added.answer("v2");
    expect(await outcome).toBe("committed");
    expect(shown.at(-1)).toBe("v2: abcd");
  });

  it("makes one after the other, each of the version before it", async () => {
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

  it("takes a refused change back, and goes on with those behind it", async () => {
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

  it("keeps the steps that were made when a later one fails, and tells how much is left", async () => {
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

  it("makes what follows within its debounce as one", async () => {
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

  it("sends nothing of what is held, and nothing at all of what is withdrawn", async () => {
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

  it("withdraws what was merged with it", async () => {
    const { change, withdraw, shown } = queueOf();
    const both = adding([call("d"), call("e")], { debounceMs: 500 });
    const first = adding([call("d")], { debounceMs: 500, merge: () => both });
    const outcome = change(first, start());
    await change(both, start());
    expect(withdraw(first)).toBe(true);
    expect([await outcome, shown.at(-1)]).toEqual(["withdrawn", "v1: abc"]);
  });

  it("goes no further with what is taken back on its way", async () => {
    const { change, withdraw, shown } = queueOf();
    const [first, second] = [call("d"), call("e")];
    const command = adding([first, second]);
    const outcome = change(command, start());
    await vi.advanceTimersByTimeAsync(0);
    expect(withdraw(command)).toBe(false);
    first.answer("v2");
    expect([await outcome, second.asked, shown.at(-1)]).toEqual(["stopped", [], "v2: abcd"]);
  });

  it("reads the rest of a list before what may concern it", async () => {
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

  it("makes nothing of what concerns a list that cannot be read", async () => {
    const { change, shown } = queueOf({ snapshot: "v1", letters: "abc", isWholeReadable: false });
    const one = call("d");
    const outcome = change(adding([one], { needsWhole: true }), { snapshot: "v1", list: list("a..") });
    await expect(outcome).rejects.toMatchObject({ name: "UnreadList", cause: refused("unavailable") });
    expect([one.asked, shown.at(-1)]).toEqual([[], "v1: a.."]);
  });

  it("knows after a blind change only what Spotify then says", async () => {
    const { change, shown, there } = queueOf({ snapshot: "v1", letters: "abcefgh", isWholeReadable: false });
    const one = call("d");
    const outcome = change(adding([one], { isBlind: true }), { snapshot: "v1", list: list("abc.f..") });
    Object.assign(there, { snapshot: "v2", letters: "abefgdh" });
    one.answer("v2");
    expect(await outcome).toBe("committed");
    expect(shown.at(-1)).toBe("v2: abefg..");
  });

  it("counts what Spotify refuses for good, and shows it only once it is made", async () => {
    const { change, shown } = queueOf();
    const [song, local] = [call("d"), call("l", { isOptional: true })];
    const progress: Progress[] = [];
    const outcome = change(adding([song, local]), start(), { onProgress: (one) => progress.push(one) });
    expect(shown.at(-1)).toBe("v1: abcd …");
    song.answer("v2");
    local.refuse(refused("changed"));
    await outcome;
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 2, refused: 1 });
    expect(shown.at(-1)).toBe("v2: abcd");
  });
});

describe("a list that somebody else changed", () => {
  it("is read, and what is left is planned from how it stands", async () => {
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

describe("a change that nobody confirmed", () => {
  it("is looked for after 2, 8 and 20 s, and not sent again", async () => {
    const { change, shown, heads } = queueOf();
    const added = call("d");
    const progress: Progress[] = [];
    const outcome = change(adding([added]), start(), { onProgress: (one) => progress.push(one) });
    const told = outcome.catch((cause: ApiClientError) => cause.code);
    added.refuse(refused("unconfirmed"));
    const looks: number[] = [];
    for (const ms of [1_900, 200, 5_800, 200, 11_800, 200]) {
      await vi.advanceTimersByTimeAsync(ms);
      looks.push(heads());
    }
    expect(looks).toEqual([0, 1, 1, 2, 2, 3]);
    expect(await told).toBe("unconfirmed");
    expect(progress[0]?.isUnconfirmed).toBe(true);
    expect([added.asked, shown.at(-1)]).toEqual([["v1"], "v1: abc"]);
  });

  it("counts as made where it is found", async () => {
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

  it("is made of the version that is read where Spotify told no name", async () => {
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
