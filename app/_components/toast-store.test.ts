import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createChangeHistory } from "@/lib/client/change-history";
import { createToasts, showToast, toasts } from "./toast-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const undo = () => {};

describe("a toast", () => {
  it("disappears automatically, later if it offers undo", () => {
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

  it("stays until it is closed if it reports a failure", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Not saved.", failure: { cause: new Error("no") } });
    vi.advanceTimersByTime(3_600_000);
    expect(toasts.current()?.sentence).toBe("Not saved.");
    toasts.close();
    expect(toasts.current()).toBeNull();
  });

  it("stays while the pointer is over it, it has the focus, or the page is hidden", () => {
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

  it("does not hold the next toast if it was closed under the pointer", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "First.", undo });
    toasts.hold("pointer", true);
    toasts.hold("focus", true);
    toasts.close();
    toasts.show({ sentence: "Second." });
    vi.advanceTimersByTime(8_000);
    expect(toasts.current()).toBeNull();
  });

  it("replaces the previous one, with its own time", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "First." });
    vi.advanceTimersByTime(7_000);
    toasts.show({ sentence: "Second." });
    vi.advanceTimersByTime(7_000);
    expect(toasts.current()?.sentence).toBe("Second.");
  });

  it("undoes its change once, however often undo is called", () => {
    const toasts = createToasts();
    const undone = vi.fn();
    toasts.show({ sentence: "Removed.", undo: undone });
    toasts.undo();
    toasts.undo();
    expect(undone).toHaveBeenCalledTimes(1);
    expect(toasts.current()).toBeNull();
  });

  it("stays if the undo of another toast has shown it", () => {
    const toasts = createToasts();
    toasts.show({ sentence: "Removed.", undo: () => toasts.show({ sentence: "Back again." }) });
    toasts.undo();
    expect(toasts.current()?.sentence).toBe("Back again.");
  });

  it("notifies subscribers until they unsubscribe", () => {
    const toasts = createToasts();
    const seen = vi.fn();
    const unsubscribe = toasts.subscribe(seen);
    toasts.show({ sentence: "Saved." });
    toasts.close();
    toasts.close();
    expect(seen).toHaveBeenCalledTimes(2);
    unsubscribe();
    toasts.show({ sentence: "Saved." });
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it("appears in this tab wherever it is shown from", () => {
    showToast({ sentence: "Saved." });
    expect(toasts.current()?.sentence).toBe("Saved.");
  });
});

describe("the callback for a toast that disappears", () => {
  it.each([
    ["its time", () => void vi.advanceTimersByTime(20_000)],
    ["its button", (one: ReturnType<typeof createToasts>) => one.close()],
    ["the next toast", (one: ReturnType<typeof createToasts>) => void one.show({ sentence: "Moved.", undo })],
  ])("runs once if %s ends the toast", (_, go) => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    own.show({ sentence: "Removed.", undo, onGone });
    go(own);
    own.close();
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it("does not run for a text-only toast, after which the toast returns", () => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    own.show({ sentence: "Removed.", undo, onGone });
    own.show({ sentence: "Copied." });
    expect([own.current()?.sentence, own.offersUndo()]).toEqual(["Copied.", true]);
    own.close();
    expect([own.current()?.sentence, onGone.mock.calls.length]).toEqual(["Removed.", 0]);
  });

  it("leaves no toast to return if its change was undone meanwhile", () => {
    const [history, onGone] = [createChangeHistory(), vi.fn()];
    const own = createToasts(history);
    own.show({ sentence: "Removed.", undo, onGone });
    own.show({ sentence: "Copied." });
    history.undo();
    own.close();
    expect([own.current(), onGone.mock.calls.length]).toEqual([null, 0]);
  });

  it("does not run if the toast is undone or its text changes", () => {
    const [onGone, own] = [vi.fn(), createToasts(createChangeHistory())];
    const { id } = own.show({ sentence: "Removed.", undo, onGone });
    own.update(id, { sentence: "2 removed." });
    expect(own.current()?.sentence).toBe("2 removed.");
    own.undo();
    expect([own.current(), onGone.mock.calls.length]).toEqual([null, 0]);
  });
});

describe("the change of a toast", () => {
  it("can be undone once after the toast is gone", () => {
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

  it("keeps its toast while it is in progress", () => {
    const own = createToasts(createChangeHistory());
    own.show({ sentence: "Removing.", progress: { done: 1, total: 3 } });
    vi.advanceTimersByTime(3_600_000);
    expect(own.current()?.progress).toEqual({ done: 1, total: 3 });
  });
});
