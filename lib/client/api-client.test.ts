import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stubUnload } from "@/lib/testing/unload";
import { fetchApi, fetcher, mutateApi, sendMutation } from "./api-client";

function answer(body: BodyInit | null, init?: ResponseInit) {
  const asked = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, init));
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("fetcher", () => {
  it("returns the body of a successful response", async () => {
    answer('{"total":3}');
    expect(await fetcher("/api/v1/x")).toEqual({ total: 3 });
  });

  it("throws the error of a failed response, with its wait in seconds", async () => {
    const error = { code: "rate_limited", message: "Wait", requestId: "r1", retryAfter: 9 };
    answer(JSON.stringify({ error }), { status: 429 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ ...error, status: 429, name: "ApiError" });
  });

  it("treats a response that is not the API's as unavailable, or as unauthorized by its status", async () => {
    answer("<h1>Bad gateway</h1>", { status: 502 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unavailable", status: 502 });
    answer("", { status: 401 });
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("treats a network failure as unavailable", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(fetcher("/api/v1/x")).rejects.toMatchObject({ code: "unavailable", status: 0 });
  });

  it("rethrows an abort unchanged", async () => {
    const stop = new AbortController();
    stop.abort();
    vi.stubGlobal("fetch", () => Promise.reject(stop.signal.reason));
    await expect(fetchApi("/api/v1/x", { signal: stop.signal })).rejects.toBe(stop.signal.reason);
  });
});

describe("a mutation", () => {
  let isPrompted = () => false;

  beforeEach(() => {
    isPrompted = stubUnload();
  });

  it("is sent as JSON with the header that no form can set", async () => {
    const asked = answer(null, { status: 204 });
    expect(await mutateApi("/api/v1/x", { command: "next" })).toBeNull();
    const [path, init] = asked.mock.calls[0] ?? [];
    expect([path, init?.method, init?.body]).toEqual(["/api/v1/x", "POST", '{"command":"next"}']);
    expect(init?.headers).toMatchObject({
      "content-type": "application/json",
      "x-requested-with": "tonearm",
    });
  });

  it("uses the given method and returns the body of the response", async () => {
    const asked = answer('{"snapshot":"s2"}');
    expect(await mutateApi("/api/v1/x", {}, "DELETE")).toEqual({ snapshot: "s2" });
    expect(asked.mock.calls[0]?.[1].method).toBe("DELETE");
  });

  it("throws the error of the response if it is refused", async () => {
    const error = { code: "premium_required", message: "Premium", requestId: "r1" };
    answer(JSON.stringify({ error }), { status: 403 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "premium_required", status: 403 });
  });

  it("prompts before the page unloads until the response has arrived, unless it is of no use later", async () => {
    let respond = (_response: Response) => {};
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (respond = resolve)));
    for (const send of [mutateApi, sendMutation]) {
      const sent = send("/api/v1/x", {});
      expect(isPrompted()).toBe(send === mutateApi);
      await Promise.resolve();
      respond(new Response(null, { status: 204 }));
      await sent;
      expect(isPrompted()).toBe(false);
    }
  });

  it("is unconfirmed if the network fails or a proxy responds instead of the app", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed", name: "ApiError" });
    answer("<h1>Bad gateway</h1>", { status: 502 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed" });
    answer("{", { status: 200 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed" });
  });
});
