import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchApi, fetcher } from "./fetch-api";

function answer(body: BodyInit, init?: ResponseInit): void {
  vi.stubGlobal("fetch", async () => new Response(body, init));
}

afterEach(() => vi.unstubAllGlobals());

describe("fetcher", () => {
  it("gives the body of a good answer", async () => {
    answer('{"total":3}');
    expect(await fetcher("/api/v1/x")).toEqual({ total: 3 });
  });

  it("throws what a failed answer says, with its wait in seconds", async () => {
    const error = { code: "rate_limited", message: "Wait", requestId: "r1", retryAfter: 9 };
    answer(JSON.stringify({ error }), { status: 429 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ ...error, status: 429, name: "ApiError" });
  });

  it("calls an answer that is not ours unavailable, or unauthorized by its status", async () => {
    answer("<h1>Bad gateway</h1>", { status: 502 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unavailable", status: 502 });
    answer("", { status: 401 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("calls a network that fails unavailable", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unavailable", status: 0 });
  });

  it("lets an abort through as it is", async () => {
    const stop = new AbortController();
    stop.abort();
    vi.stubGlobal("fetch", () => Promise.reject(stop.signal.reason));
    await expect(fetchApi("/api/v1/x", { signal: stop.signal })).rejects.toBe(stop.signal.reason);
  });
});
