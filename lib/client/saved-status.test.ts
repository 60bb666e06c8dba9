import { describe, expect, it, vi } from "vitest";
import { createBatchLoader, createOptimisticToggle, type SavedStatus } from "./saved-status";

const URI = "spotify:track:a";

/** Creates a library that responds when the test says so, and records what is shown of it. */
function world(known?: boolean) {
  const shown: SavedStatus[] = [];
  const sent: boolean[] = [];
  const waiting: ((cause?: Error) => void)[] = [];
  const change = createOptimisticToggle({
    known: () => known,
    show: (_, mark) => shown.push(mark),
    send: (_, mark) =>
      new Promise<void>((resolve, reject) => {
        sent.push(mark);
        waiting.push((cause) => (cause ? reject(cause) : resolve()));
      }),
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    shown,
    sent,
    change: (mark: boolean) => change(URI, mark),
    /** Lets the change in progress succeed or fail. */
    async answer(cause?: Error) {
      await settled();
      waiting.shift()?.(cause);
      await settled();
    },
  };
}

const failure = new Error("unavailable");

describe("saving", () => {
  it("shows the wanted status immediately, before any response", async () => {
    const { change, shown, answer } = world(false);
    const made = change(true);
    expect(shown).toEqual([true]);
    await answer();
    expect(await made).toBe(true);
    expect(shown).toEqual([true]);
  });

  it("restores the previous status on failure, and throws the reason", async () => {
    const { change, shown, answer } = world(true);
    const made = change(false);
    const rejected = expect(made).rejects.toBe(failure);
    await answer(failure);
    await rejected;
    expect(shown).toEqual([false, true]);
  });

  it("becomes unknown again on failure if nothing was known", async () => {
    const { change, shown, answer } = world();
    const rejected = expect(change(true)).rejects.toBe(failure);
    await answer(failure);
    await rejected;
    expect(shown).toEqual([true, undefined]);
  });

  it("sends one change after the other, so that they arrive in order", async () => {
    const { change, sent, answer } = world(false);
    const first = change(true);
    const second = change(false);
    await answer();
    expect([sent, await first]).toEqual([[true, false], false]);
    await answer();
    expect(await second).toBe(true);
  });

  it("ignores the failure of a superseded change, and the newer one stays", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    const second = change(false);
    await answer(failure);
    expect(await first).toBe(false);
    await answer();
    expect(await second).toBe(true);
    expect(shown).toEqual([true, false]);
  });

  it("restores Spotify's status, not one that was only shown", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    const second = change(false);
    const rejected = expect(second).rejects.toBe(failure);
    await answer();
    await first;
    await answer(failure);
    await rejected;
    expect(shown).toEqual([true, false, true]);
  });

  it("starts over once all changes have ended", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    await answer();
    await first;
    const rejected = expect(change(false)).rejects.toBe(failure);
    await answer(failure);
    await rejected;
    // The known status is read again; here it is still the old one.
    expect(shown).toEqual([true, false, false]);
  });
});

function uri(index: number): string {
  return `spotify:track:${String(index).padStart(22, "0")}`;
}

/** Creates a library that contains the even URIs, and records its requests. */
function library() {
  const read = vi.fn(async (path: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const uris = (new URL(path, "http://x").searchParams.get("uris") ?? "").split(",");
    return { saved: Object.fromEntries(uris.map((one) => [one, Number(one.slice(-1)) % 2 === 0])) };
  });
  return { read, load: createBatchLoader(read) };
}

describe("the batch loader of saved statuses", () => {
  it("sends one request for URIs of the same moment, and returns each its own status", async () => {
    const { read, load } = library();
    expect(await Promise.all([load(uri(0)), load(uri(1)), load(uri(1)), load(uri(2))])).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    await load(uri(3));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("does not request a URI again while it is loading", async () => {
    const { read, load } = library();
    const first = load(uri(0));
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect([await load(uri(0)), await first, read.mock.calls.length]).toEqual([true, true, 1]);
  });

  it("splits URIs into requests of the maximum size", async () => {
    const { read, load } = library();
    await Promise.all(Array.from({ length: 81 }, (_, index) => load(uri(index))));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("fails for all callers of a request, and for none that calls later", async () => {
    const { read, load } = library();
    read.mockRejectedValueOnce(new Error("no"));
    const both = await Promise.allSettled([load(uri(0)), load(uri(1))]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await load(uri(2))).toBe(true);
  });
});
