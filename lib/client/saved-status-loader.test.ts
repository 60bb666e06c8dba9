import { describe, expect, it, vi } from "vitest";
import { createBatchLoader } from "./saved-status-loader";

function uri(index: number): string {
  return `spotify:track:${String(index).padStart(22, "0")}`;
}

/** A library that holds what is even, and notes what it is asked for. */
function library() {
  const read = vi.fn(async (path: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const uris = (new URL(path, "http://x").searchParams.get("uris") ?? "").split(",");
    return { saved: Object.fromEntries(uris.map((one) => [one, Number(one.slice(-1)) % 2 === 0])) };
  });
  return { read, ask: createBatchLoader(read) };
}

describe("what is asked of a library", () => {
  it("at one moment is asked for once, and each gets its own", async () => {
    const { read, ask } = library();
    expect(await Promise.all([ask(uri(0)), ask(uri(1)), ask(uri(1)), ask(uri(2))])).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    await ask(uri(3));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is not asked for again while it is on its way", async () => {
    const { read, ask } = library();
    const first = ask(uri(0));
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect([await ask(uri(0)), await first, read.mock.calls.length]).toEqual([true, true, 1]);
  });

  it("is asked for in parts that a request takes", async () => {
    const { read, ask } = library();
    await Promise.all(Array.from({ length: 81 }, (_, index) => ask(uri(index))));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("fails for all who asked, and for nobody who asks later", async () => {
    const { read, ask } = library();
    read.mockRejectedValueOnce(new Error("no"));
    const both = await Promise.allSettled([ask(uri(0)), ask(uri(1))]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await ask(uri(2))).toBe(true);
  });
});
