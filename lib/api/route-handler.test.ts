import "@/lib/testing/stub-env";
import { NextResponse } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SpotifyError } from "../spotify/errors";
import { RequestError } from "./request-error";
import { jsonRoute, toErrorBody } from "./route-handler";

afterEach(() => {
  vi.useRealTimers();
});

function ask(handle: () => Promise<unknown>): Promise<Response> {
  const request = new Request("http://127.0.0.1:3000/api/v1/x", { headers: { "x-request-id": "r1" } });
  return jsonRoute(handle, null)(request, undefined);
}

function failing(error: unknown): Promise<Response> {
  return ask(() => Promise.reject(error));
}

const statuses = [
  ["unauthorized", 401],
  ["not_invited", 403],
  ["owner_not_premium", 503],
  ["forbidden_contents", 403],
  ["missing_scope", 403],
  ["premium_required", 403],
  ["no_active_device", 409],
  ["not_found", 404],
  ["rate_limited", 503],
  ["quota_exceeded", 503],
  ["unavailable", 503],
  ["misconfigured", 503],
  ["invalid_response", 502],
  ["restricted", 409],
  ["unconfirmed", 502],
] as const;

describe("a failed answer", () => {
  it.each(statuses)("for %s has the status %i, a sentence and the request's id", async (code, status) => {
    const response = await failing(new SpotifyError(code, { status: 418, cause: new Error("inner words") }));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code, message: expect.stringMatching(/^[A-Z].+\.$/), requestId: "r1" },
    });
  });

  it.each([
    ["bad_request", 400],
    ["changed", 409],
    ["hidden", 403],
    ["out_of_range", 404],
    ["too_many", 429],
  ] as const)("for the request fault %s has the status %i", async (code, status) => {
    const response = await failing(new RequestError(code));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, requestId: "r1" } });
  });

  it.each([
    new Error("password is hunter2 at /srv/app/lib/secret.ts"),
    new TypeError("hunter2"),
    "hunter2",
    { code: "unauthorized", message: "hunter2" },
    null,
  ])("for whatever else goes wrong is 500 and tells nothing of it", async (error) => {
    const response = await failing(error);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('"code":"internal"');
    expect(text).not.toMatch(/hunter2|lib\/|stack/);
  });

  it("names the wait in body and header, in whole seconds and at least one", async () => {
    const long = await failing(new SpotifyError("rate_limited", { retryAfter: 40 }));
    expect(long.headers.get("retry-after")).toBe("40");
    expect(await long.json()).toMatchObject({ error: { retryAfter: 40 } });
    expect(
      (await failing(new SpotifyError("rate_limited", { retryAfter: 0 }))).headers.get("retry-after"),
    ).toBe("1");
  });

  it("names no wait where none is known", async () => {
    const response = await failing(new SpotifyError("unavailable"));
    expect(response.headers.has("retry-after")).toBe(false);
    expect((await response.json()).error).not.toHaveProperty("retryAfter");
  });
});

describe("every answer", () => {
  it.each([
    ["a body", async () => ({ a: 1 })],
    ["null", async () => null],
    [
      "a whole response",
      async () => new Response("x", { headers: { "cache-control": "public, max-age=60" } }),
    ],
    ["a response of Next's", async () => NextResponse.json({}, { status: 201 })],
    ["an error", async () => Promise.reject(new SpotifyError("not_found"))],
  ])("with %s is nobody's to keep, no other site's to read, and tells its time", async (_, handle) => {
    const response = await ask(handle);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(response.headers.get("server-timing")).toMatch(/^app;dur=\d+\.\d$/);
  });

  it("carries the body as JSON", async () => {
    const response = await ask(async () => ({ songs: ["é"] }));
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ songs: ["é"] });
  });
});

describe("toErrorBody", () => {
  it("works where there is no request id", () => {
    expect(toErrorBody(new SpotifyError("not_found"), "").body.error.requestId).toBe("");
  });
});
