import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchApi } from "./fetch-api";
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

describe("a tab whose request is refused for want of a login", () => {
  it("is loaded anew, so that it comes to the login", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 401 }));
    await expect(fetchApi("/api/v1/x")).rejects.toMatchObject({ code: "unauthorized" });
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("keeps a change that was refused, which is told of and offered again", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 401 }));
    await expect(fetchApi("/api/v1/x", { method: "DELETE" })).rejects.toMatchObject({ code: "unauthorized" });
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
  });

  it("is not loaded anew while a change is pending", async () => {
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

  it("is loaded once a minute at most, however often it is refused", async () => {
    for (const at of [100_000, 100_500, 159_999]) reloadThrottled(at);
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(1);
    reloadThrottled(160_000);
    await Promise.resolve();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it("is left alone while it is about to leave by itself, and no longer", async () => {
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

  it("stays as it is for every other refusal", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 403 }));
    await expect(fetchApi("/api/v1/x")).rejects.toMatchObject({ status: 403 });
    expect(reload).not.toHaveBeenCalled();
  });
});
