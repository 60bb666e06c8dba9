import { NextResponse } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { CROSS_ORIGIN, ORIGIN } from "@/lib/testing/stub-env";
import { SpotifyError } from "../spotify/errors";
import { ApiError } from "./errors";
import { jsonMutation, jsonRoute } from "./route-handler";

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
  ["device_gone", 409],
  ["not_found", 404],
  ["rate_limited", 503],
  ["quota_exceeded", 503],
  ["unavailable", 503],
  ["misconfigured", 503],
  ["invalid_response", 502],
  ["restricted", 409],
  ["unconfirmed", 502],
  ["refused", 422],
] as const;

describe("an error response", () => {
  it.each(statuses)("for %s has the status %i, a message and the request id", async (code, status) => {
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
  ] as const)("for the request fault %s has the status %i", async (code, status) => {
    const response = await failing(new ApiError(code));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, requestId: "r1" } });
  });

  it.each([
    new Error("password is hunter2 at /srv/app/lib/secret.ts"),
    new TypeError("hunter2"),
    "hunter2",
    { code: "unauthorized", message: "hunter2" },
    null,
  ])("for any other error is 500 and reveals nothing about it", async (error) => {
    const response = await failing(error);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('"code":"internal"');
    expect(text).not.toMatch(/hunter2|lib\/|stack/);
  });

  it("contains the wait in body and header, in full seconds and at least one", async () => {
    const long = await failing(new SpotifyError("rate_limited", { retryAfter: 40 }));
    expect(long.headers.get("retry-after")).toBe("40");
    expect(await long.json()).toMatchObject({ error: { retryAfter: 40 } });
    expect(
      (await failing(new SpotifyError("rate_limited", { retryAfter: 0 }))).headers.get("retry-after"),
    ).toBe("1");
  });

  it("contains no wait if none is known", async () => {
    const response = await failing(new SpotifyError("unavailable"));
    expect(response.headers.has("retry-after")).toBe(false);
    expect((await response.json()).error).not.toHaveProperty("retryAfter");
  });
});

describe("every response", () => {
  it.each([
    ["a body", async () => ({ a: 1 })],
    ["null", async () => null],
    [
      "a complete response",
      async () => new Response("x", { headers: { "cache-control": "public, max-age=60" } }),
    ],
    ["a response of Next's", async () => NextResponse.json({}, { status: 201 })],
    ["an error", async () => Promise.reject(new SpotifyError("not_found"))],
  ])("with %s forbids caching and reading by other sites, and contains its duration", async (_, handle) => {
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

const schema = z.strictObject({ name: z.string() });
const OWN = {
  "sec-fetch-site": "same-origin",
  "x-requested-with": "tonearm",
  "content-type": "application/json",
};
const GOOD = '{"name":"x"}';

async function send(headers: Record<string, string>, body: BodyInit = GOOD) {
  const seen: unknown[] = [];
  const handle = jsonMutation(schema, async (input) => void seen.push(input));
  const request = new Request(`${ORIGIN}/api/v1/x`, { method: "POST", headers, body });
  const response = await handle(request, null);
  const code = response.status === 204 ? null : (await response.json()).error.code;
  return { status: response.status, code, seen };
}

describe("a mutation request", () => {
  it("is accepted as JSON with the header from a page of this app", async () => {
    expect(await send(OWN)).toEqual({ status: 204, code: null, seen: [{ name: "x" }] });
    const { "sec-fetch-site": _, ...old } = OWN;
    expect(await send({ ...old, origin: ORIGIN })).toMatchObject({ status: 204 });
    expect(await send({ ...OWN, "content-type": "application/json; charset=utf-8" })).toMatchObject({
      status: 204,
    });
  });

  it("is accepted from an allowed origin, and with a bearer even without the header", async () => {
    const listed = { ...OWN, "sec-fetch-site": "cross-site", origin: CROSS_ORIGIN };
    expect(await send(listed)).toMatchObject({ status: 204 });
    const bare = { "content-type": "application/json", origin: CROSS_ORIGIN };
    expect(await send(bare)).toMatchObject({ code: "foreign_request" });
    expect(await send({ ...bare, authorization: "Bearer x" })).toMatchObject({ status: 204 });
    expect(await send({ ...bare, authorization: "Basic eDp5" })).toMatchObject({ code: "foreign_request" });
    expect(await send({ ...bare, authorization: "Bearer x", "content-type": "text/plain" })).toMatchObject({
      code: "not_json",
    });
  });

  it.each([
    ["from another site", { ...OWN, "sec-fetch-site": "cross-site", origin: ORIGIN }],
    ["from a neighbour of the same site", { ...OWN, "sec-fetch-site": "same-site" }],
    ["typed into the address bar", { ...OWN, "sec-fetch-site": "none" }],
    ["without the header", { ...OWN, "x-requested-with": "" }],
    ["with another header value", { ...OWN, "x-requested-with": "XMLHttpRequest" }],
    ["without an origin", { "x-requested-with": "tonearm", "content-type": "application/json" }],
    [
      "from a lookalike",
      { "x-requested-with": "tonearm", "content-type": "application/json", origin: `${ORIGIN}0` },
    ],
    ["from null", { "x-requested-with": "tonearm", "content-type": "application/json", origin: "null" }],
  ])("is rejected %s", async (_, headers) => {
    expect(await send(headers)).toEqual({ status: 403, code: "foreign_request", seen: [] });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "is rejected as %s",
    async (type) => {
      expect(await send({ ...OWN, "content-type": type })).toEqual({
        status: 415,
        code: "not_json",
        seen: [],
      });
    },
  );

  it.each(["", "{", "null", "[]", '{"name":1}', '{"name":"x","more":1}', "\uFEFF{}"])(
    "is rejected with the body %j",
    async (body) => {
      expect(await send(OWN, body)).toEqual({ status: 400, code: "bad_request", seen: [] });
    },
  );

  it("is rejected beyond 64 KB, before the body is read completely", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(32));
      },
    });
    const handle = jsonMutation(schema, async () => {});
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: OWN,
      body: endless,
      duplex: "half",
    };
    const response = await handle(new Request(`${ORIGIN}/api/v1/x`, init), null);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});
