import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchApi } from "./api-client";
import { addDeferred } from "./pending-changes";
import { LEAVING_MARK, reloadThrottled } from "./reload-throttled";

const reload = vi.fn();

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("window", { location: { reload } });
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});

describe("a tab whose request is unauthorized", () => {
  it("reloads, so that the user gets to the login", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 401 }));
    await expect(fetchApi("/api/v1/x")).rejects.toMatchObject({ code: "unauthorized" });
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("keeps a refused mutation, which is reported and can be retried", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 401 }));
    await expect(fetchApi("/api/v1/x", { method: "DELETE" })).rejects.toMatchObject({ code: "unauthorized" });
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
  });

  it("does not reload while a change is pending", async () => {
    let end = () => {};
    addDeferred(
      new Promise<void>((resolve) => {
        end = resolve;
      }),
    );
    reloadThrottled();
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
    end();
  });

  it("reloads at most once a minute, however often it is refused", async () => {
    for (const at of [100_000, 100_500, 159_999]) reloadThrottled(at);
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(1);
    reloadThrottled(160_000);
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it("does not reload while it is about to navigate away, and no longer than that", async () => {
    const { startTime } = performance.mark(LEAVING_MARK);
    const clock = vi.spyOn(performance, "now").mockReturnValue(startTime + 500);
    reloadThrottled();
    expect(reload).not.toHaveBeenCalled();
    clock.mockReturnValue(startTime + 11_000);
    reloadThrottled();
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(1);
    clock.mockRestore();
    performance.clearMarks(LEAVING_MARK);
  });

  it("does not reload after any other refusal", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 403 }));
    await expect(fetchApi("/api/v1/x")).rejects.toMatchObject({ status: 403 });
    expect(reload).not.toHaveBeenCalled();
  });
});
