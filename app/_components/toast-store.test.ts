import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createChangeHistory } from "@/lib/client/change-history";
import { createToasts, showToast, toasts } from "./toast-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const undo = () => {};

describe("a toast", () => {
  it("goes by itself, later where it can be taken back", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Link copied." });
    vi.advanceTimersByTime(8_000);
    expect(toasts.current()).toBeNull();

    toasts.show({ sentence: "Removed.", undo });
    vi.advanceTimersByTime(19_999);
    expect(toasts.current()?.sentence).toBe("Removed.");
    vi.advanceTimersByTime(1);
    expect(toasts.current()).toBeNull();
  });

  it("that tells of a failure stays until it is closed", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Not saved.", failure: { cause: new Error("no") } });
    vi.advanceTimersByTime(3_600_000);
    expect(toasts.current()?.sentence).toBe("Not saved.");
    toasts.close();
    expect(toasts.current()).toBeNull();
  });

  it("does not go while it is pointed at, has the focus, or nobody looks", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Saved.", undo });
    toasts.hold("pointer", true);
    toasts.hold("hidden", true);
    toasts.hold("pointer", false);
    vi.advanceTimersByTime(3_600_000);
    expect(toasts.current()).not.toBeNull();
    toasts.hold("hidden", false);
    vi.advanceTimersByTime(20_000);
    expect(toasts.current()).toBeNull();
  });

  it("that was closed under the pointer does not hold the next", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "First.", undo });
    toasts.hold("pointer", true);
    toasts.hold("focus", true);
    toasts.close();
    toasts.show({ sentence: "Second." });
    vi.advanceTimersByTime(8_000);
    expect(toasts.current()).toBeNull();
  });

  it("takes the place of the one before, with a time of its own", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "First." });
    vi.advanceTimersByTime(7_000);
    toasts.show({ sentence: "Second." });
    vi.advanceTimersByTime(7_000);
    expect(toasts.current()?.sentence).toBe("Second.");
  });

  it("is taken back once, however often it is told to", () => {
    const toasts = createToasts();
    const takenBack = vi.fn();
    toasts.show({ sentence: "Removed.", undo: takenBack });
    toasts.undo();
    toasts.undo();
    expect(takenBack).toHaveBeenCalledTimes(1);
    expect(toasts.current()).toBeNull();
  });

  it("that undoing brings about is not closed with the one that was undone", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Removed.", undo: () => toasts.show({ sentence: "Back again." }) });
    toasts.undo();
    expect(toasts.current()?.sentence).toBe("Back again.");
  });

  it("tells those who watch, until they leave", () => {
    const toasts = createToasts();
    const seen = vi.fn();
    const leave = toasts.subscribe(seen);
    toasts.show({ sentence: "Saved." });
    toasts.close();
    toasts.close();
    expect(seen).toHaveBeenCalledTimes(2);
    leave();
    toasts.show({ sentence: "Saved." });
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it("is shown to this tab from wherever something happened", () => {
    showToast({ sentence: "Saved." });
    expect(toasts.current()?.sentence).toBe("Saved.");
  });
});

describe("what waits for a toast to go", () => {
  it.each([
    ["its time", () => void vi.advanceTimersByTime(20_000)],
    ["its button", (one: ReturnType<typeof createToasts>) => one.close()],
    ["the next toast", (one: ReturnType<typeof createToasts>) => void one.show({ sentence: "Moved.", undo })],
  ])("is told once, where it goes by %s", (_, go) => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    own.show({ sentence: "Removed.", undo, onGone });
    go(own);
    own.close();
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it("is not told by a mere sentence, after which the toast is there again", () => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    own.show({ sentence: "Removed.", undo, onGone });
    own.show({ sentence: "Copied." });
    expect([own.current()?.sentence, own.offersUndo()]).toEqual(["Copied.", true]);
    own.close();
    expect([own.current()?.sentence, onGone.mock.calls.length]).toEqual(["Removed.", 0]);
  });

  it("is not there again where it was undone meanwhile", () => {
    const [history, onGone] = [createChangeHistory(), vi.fn()];
    const own = createToasts(history);
    own.show({ sentence: "Removed.", undo, onGone });
    own.show({ sentence: "Copied." });
    history.undo();
    own.close();
    expect([own.current(), onGone.mock.calls.length]).toEqual([null, 0]);
  });

  it("is not told where the toast's matter is undone, nor as its words change", () => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    const { id } = own.show({ sentence: "Removed.", undo, onGone });
    own.update(id, { sentence: "2 removed." });
    expect(own.current()?.sentence).toBe("2 removed.");
    own.undo();
    expect([own.current(), onGone.mock.calls.length]).toEqual([null, 0]);
  });
});

describe("what a toast told of", () => {
  it("can be taken back after the toast is gone, once", () => {
    const history = createChangeHistory();
    const [back, own] = [vi.fn(), createToasts(history)];
    own.show({ sentence: "Removed.", undo: back, change: { kind: "remove", playlist: "p" } });
    own.close();
    expect(history.undo()).toMatchObject({ sentence: "Removed.", kind: "remove", state: "undone" });
    expect(history.undo()).toBeNull();
    own.show({ sentence: "Moved.", undo: back });
    own.undo();
    expect([back.mock.calls.length, history.undo()]).toEqual([2, null]);
  });

  it("stays while something is under way", () => {
    const own = createToasts(createChangeHistory());
    own.show({ sentence: "Removing.", progress: { done: 1, total: 3 } });
    vi.advanceTimersByTime(3_600_000);
    expect(own.current()?.progress).toEqual({ done: 1, total: 3 });
  });
});
