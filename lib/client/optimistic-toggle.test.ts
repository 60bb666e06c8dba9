import { describe, expect, it } from "vitest";
import { createOptimisticToggle, type SavedStatus } from "./optimistic-toggle";

const URI = "spotify:track:a";

/** A library that answers when it is told to, and what is shown of it. */
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
    /** Lets the change that is on its way succeed, or fail. */
    async answer(cause?: Error) {
      await settled();
      waiting.shift()?.(cause);
      await settled();
    },
  };
}

const failure = new Error("unavailable");

describe("saving", () => {
  it("shows at once what is wanted, before anything is answered", async () => {
    const { change, shown, answer } = world(false);
    const made = change(true);
    expect(shown).toEqual([true]);
    await answer();
    expect(await made).toBe(true);
    expect(shown).toEqual([true]);
  });

  it("that fails puts back what was, and says why", async () => {
    const { change, shown, answer } = world(true);
    const made = change(false);
    const told = expect(made).rejects.toBe(failure);
    await answer(failure);
    await told;
    expect(shown).toEqual([false, true]);
  });

  it("that fails where nothing was known goes back to knowing nothing", async () => {
    const { change, shown, answer } = world();
    const told = expect(change(true)).rejects.toBe(failure);
    await answer(failure);
    await told;
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

  it("that is no longer wanted fails in silence, and the newer stands", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    const second = change(false);
    await answer(failure);
    expect(await first).toBe(false);
    await answer();
    expect(await second).toBe(true);
    expect(shown).toEqual([true, false]);
  });

  it("goes back to what Spotify has, not to what was merely shown", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    const second = change(false);
    const told = expect(second).rejects.toBe(failure);
    await answer();
    await first;
    await answer(failure);
    await told;
    expect(shown).toEqual([true, false, true]);
  });

  it("begins anew once all is answered", async () => {
    const { change, shown, answer } = world(false);
    const first = change(true);
    await answer();
    await first;
    const told = expect(change(false)).rejects.toBe(failure);
    await answer(failure);
    await told;
    // What is known by then is asked again, here still the old.
    expect(shown).toEqual([true, false, false]);
  });
});
