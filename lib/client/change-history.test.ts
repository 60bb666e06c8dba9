import { describe, expect, it, vi } from "vitest";
import { createChangeHistory } from "./change-history";

describe("the history of changes", () => {
  it("undoes the newest change first, and each change once", () => {
    const history = createChangeHistory(() => 0);
    const [first, second] = [vi.fn(), vi.fn()];
    history.begin({ kind: "move", sentence: "Moved." }, first);
    history.begin({ kind: "save", sentence: "Saved." }, second);
    expect(history.undo()?.sentence).toBe("Saved.");
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    expect(history.undo()?.sentence).toBe("Moved.");
    expect(history.undo()).toBeNull();
  });

  it("keeps a record of each change and its state", () => {
    const history = createChangeHistory(() => 0);
    const id = history.begin({ kind: "remove", sentence: "Removed.", playlist: "p", total: 3 }, () => {});
    history.update(id, { state: "partly", done: 2 });
    expect(history.all()).toEqual([
      {
        id,
        at: "1970-01-01T00:00:00.000Z",
        kind: "remove",
        playlist: "p",
        sentence: "Removed.",
        before: [],
        after: [],
        total: 3,
        done: 2,
        state: "partly",
      },
    ]);
    history.undo(id);
    expect(history.all()[0]?.state).toBe("undone");
  });

  it("keeps the place of a change whose undo was only offered", () => {
    const history = createChangeHistory();
    const again = vi.fn();
    const first = history.begin({ kind: "remove", sentence: "Removed." }, () => {});
    history.begin({ kind: "move", sentence: "Moved." }, () => {});
    history.undo(first);
    history.reopen(first, again);
    expect(history.undo()?.sentence).toBe("Moved.");
    expect([history.newest(), history.undo()?.sentence]).toEqual([first, "Removed."]);
    expect(again).toHaveBeenCalledWith(first);
  });

  it("deletes changes that were never applied, and the oldest beyond 500", () => {
    const history = createChangeHistory();
    history.forget(history.begin({ kind: "move", sentence: "Not moved." }, () => {}));
    expect(history.undo()).toBeNull();
    for (let n = 0; n <= 500; n++) history.begin({ kind: "save", sentence: `${n}` }, () => {});
    expect([history.all().length, history.all()[0]?.sentence]).toEqual([500, "1"]);
  });
});
