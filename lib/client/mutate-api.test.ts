import { afterEach, describe, expect, it, vi } from "vitest";
import { mutateApi } from "./mutate-api";

function answer(body: BodyInit | null, init?: ResponseInit) {
  const asked = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, init));
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("a change", () => {
  it("is sent as JSON under the header that no form can set", async () => {
    const asked = answer(null, { status: 204 });
    expect(await mutateApi("/api/v1/x", { command: "next" })).toBeNull();
    const [path, init] = asked.mock.calls[0] ?? [];
    expect([path, init?.method, init?.body]).toEqual(["/api/v1/x", "POST", '{"command":"next"}']);
    expect(init?.headers).toMatchObject({
      "content-type": "application/json",
      "x-requested-with": "tonearm",
    });
  });

  it("is sent by the method it names, and gives what the answer says", async () => {
    const asked = answer('{"snapshot":"s2"}');
    expect(await mutateApi("/api/v1/x", {}, "DELETE")).toEqual({ snapshot: "s2" });
    expect(asked.mock.calls[0]?.[1].method).toBe("DELETE");
  });

  it("that is refused throws what the answer says", async () => {
    const error = { code: "premium_required", message: "Premium", requestId: "r1" };
    answer(JSON.stringify({ error }), { status: 403 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "premium_required", status: 403 });
  });

  it("is unconfirmed where the network fails or a proxy answers in the app's place", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed", name: "ApiError" });
    answer("<h1>Bad gateway</h1>", { status: 502 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed" });
    answer("{", { status: 200 });
    await expect(mutateApi("/api/v1/x", {})).rejects.toMatchObject({ code: "unconfirmed" });
  });
});
