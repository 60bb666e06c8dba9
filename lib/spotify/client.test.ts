import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { breakerFor } from "./circuit-breaker";
import { get } from "./client";
import { SpotifyError } from "./errors";
import { retryBudget } from "./retry";

const schema = z.object({ id: z.string() });
const GOOD = { body: { id: "me" } };
const [ONE, OTHER] = ["37i9dQZF1DXcBWIGoYBM5M", "5ABHKGoOzxkaa28ttQV9sE"];

function ask(path = "/me") {
  return get({ path, schema, accessToken: "token" });
}

async function failure(path?: string): Promise<SpotifyError> {
  const error = await ask(path).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof SpotifyError) return error;
  throw new Error(`expected a SpotifyError, not ${error}`);
}

function limited(seconds: number, reason?: string) {
  const error = { status: 429, message: "Too many requests", reason };
  return { status: 429, headers: { "retry-after": String(seconds) }, body: { error } };
}

beforeEach(() => {
  // No jitter: these tests count attempts, not delays.
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (let calls = 0; calls < 100; calls++) retryBudget.deposit();
});

afterEach(async () => {
  vi.useRealTimers();
  for (const key of ["api", "long", "latest", "quota:profile", "quota:playlists"])
    await store.delete(`cooldown:${key}`);
  (await breakerFor("/me").enter())(true);
});

describe("get", () => {
  it("calls Spotify once for a successful response, with the token only in the header", async () => {
    spotify.answers(GOOD);
    expect(await get({ path: "/me", query: { limit: 5, q: "a b&c" }, schema, accessToken: "token" })).toEqual(
      {
        id: "me",
      },
    );
    const [call] = spotify.asked();
    expect(call).toMatchObject({ method: "GET", path: "/v1/me?limit=5&q=a+b%26c" });
    expect(call?.headers.authorization).toBe("Bearer token");
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each([503, 500, 502, 408])("retries after %i", async (status) => {
    spotify.answers({ status, body: "upstream connect error" }, GOOD);
    expect(await ask()).toEqual({ id: "me" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it.each(["reset", "cut"] as const)("retries after a connection that is %s", async (fault) => {
    spotify.answers(fault, GOOD);
    expect(await ask()).toEqual({ id: "me" });
  });

  it("gives up after three attempts", async () => {
    spotify.answers({ status: 503 });
    expect(await failure()).toMatchObject({ code: "unavailable", status: 503 });
    expect(spotify.asked()).toHaveLength(3);
  });

  it("does not retry when Retry-After is long", async () => {
    spotify.answers({ status: 503, headers: { "retry-after": "60" } }, GOOD);
    expect(await failure()).toMatchObject({ code: "unavailable", retryAfter: 60 });
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each([
    [400, "invalid_response"],
    [403, "forbidden_contents"],
    [404, "not_found"],
    [204, "invalid_response"],
    [302, "invalid_response"],
  ])("does not retry after %i", async (status, code) => {
    spotify.answers({ status });
    expect((await failure()).code).toBe(code);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("retries once when a token is rejected, because Spotify is known to reject valid ones", async () => {
    const missing = { status: 401, body: { error: { status: 401, message: "Access token missing" } } };
    spotify.answers(missing, GOOD);
    expect(await ask()).toEqual({ id: "me" });
    spotify.answers(missing);
    expect((await failure()).code).toBe("unauthorized");
    expect(spotify.asked()).toHaveLength(4);
  });

  it.each([
    ["HTML", "<html>Welcome to the hotel</html>"],
    ["nothing", ""],
    ["a list", []],
    ["null", "null"],
    ["something else", { name: "no id" }],
  ])("treats %s with status 200 as an invalid response and does not retry", async (_, body) => {
    spotify.answers({ body });
    expect(await failure()).toMatchObject({ code: "invalid_response", status: 200 });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("includes neither token nor response in its errors", async () => {
    spotify.answers({ status: 404, body: "words of theirs" });
    const error = await failure();
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/words of theirs|Bearer/);
  });
});

describe("a rate limit of Spotify", () => {
  it("is waited for when it is short", async () => {
    spotify.answers(limited(0), GOOD);
    expect(await ask()).toEqual({ id: "me" });
    spotify.answers(limited(1), GOOD);
    const before = performance.now();
    expect(await ask()).toEqual({ id: "me" });
    expect(performance.now() - before).toBeGreaterThanOrEqual(990);
    expect(spotify.asked()).toHaveLength(4);
  });

  it("that is long stops every call until it ends, and tells when", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    spotify.answers(limited(40), GOOD);
    expect(await failure()).toMatchObject({ code: "rate_limited", retryAfter: 40 });
    vi.setSystemTime(Date.now() + 15_000);
    for (let n = 0; n < 5; n++)
      expect(await failure("/me/playlists")).toMatchObject({ code: "rate_limited", retryAfter: 25 });
    expect(spotify.asked()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 25_001);
    expect(await ask()).toEqual({ id: "me" });
  });

  it("without a time lasts half a minute", async () => {
    spotify.answers({ status: 429, body: "" }, GOOD);
    expect((await failure()).code).toBe("rate_limited");
    expect((await failure()).retryAfter).toBeGreaterThan(25);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("is not shortened by a shorter one that arrives later", async () => {
    // The first call gets its response only after the second, which started later, has started the longer cool-down.
    spotify.answers(async () => {
      await failure("/me/playlists");
      return limited(5);
    }, limited(600));
    expect((await failure()).retryAfter).toBe(5);
    expect((await failure()).retryAfter).toBeGreaterThan(500);
  });

  it("of the quota has its own code, also while it lasts", async () => {
    spotify.answers(limited(52_531, "QUOTA_EXCEEDED"));
    expect(await failure()).toMatchObject({ code: "quota_exceeded", retryAfter: 52_531 });
    expect((await failure()).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(1);
  });

  it("of the quota of one kind of call does not affect other kinds", async () => {
    spotify.answers(limited(52_531, "QUOTA_EXCEEDED"), GOOD);
    for (const path of [`/playlists/${ONE}/items`, `/playlists/${OTHER}/items`, `/playlists/${ONE}`])
      expect((await failure(path)).code).toBe("quota_exceeded");
    expect(await ask("/me")).toEqual({ id: "me" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("that lasts hours counts as an exceeded quota, for every kind of call when Spotify names none", async () => {
    spotify.answers(limited(79_892), GOOD);
    expect(await failure()).toMatchObject({ code: "quota_exceeded", retryAfter: 79_892 });
    expect((await failure(`/playlists/${ONE}/items`)).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(1);
  });

  it("reports the longest when several are in force", async () => {
    spotify.answers(async () => {
      await failure("/me/playlists");
      return limited(79_892, "QUOTA_EXCEEDED");
    }, limited(40));
    expect((await failure()).retryAfter).toBe(79_892);
    expect(await failure()).toMatchObject({ code: "quota_exceeded" });
    expect(await failure("/me/playlists")).toMatchObject({ code: "rate_limited" });
  });

  it("does not block the one call that a login needs", async () => {
    spotify.answers(limited(79_892), GOOD);
    await failure();
    expect(await get({ path: "/me", schema, accessToken: "new", bypassLimits: true })).toEqual({ id: "me" });
    expect((await failure()).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(2);
  });
});

describe("equal reads", () => {
  it("that run concurrently are one call, and each gets its own copy of the result", async () => {
    spotify.answers({ body: { id: "me" } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(spotify.asked()).toHaveLength(1);
    expect(new Set(answers).size).toBe(20);
  });

  it("that fail all fail alike, with the calls of one read", async () => {
    spotify.answers({ status: 404 });
    const errors = await Promise.all(Array.from({ length: 5 }, () => failure()));
    expect(errors.map(({ code }) => code)).toEqual(Array(5).fill("not_found"));
    expect(spotify.asked()).toHaveLength(1);
  });

  it("call Spotify again after the response: nothing is cached", async () => {
    spotify.answers(GOOD);
    await ask();
    await ask();
    expect(spotify.asked()).toHaveLength(2);
  });

  it("of two users, two pages or two paths are not equal", async () => {
    spotify.answers(async ({ path, headers }) => ({ body: { id: `${headers.authorization} ${path}` } }));
    const all = [
      get({ path: "/me", schema, accessToken: "mine" }),
      get({ path: "/me", schema, accessToken: "yours" }),
      get({ path: "/me", query: { offset: 50 }, schema, accessToken: "mine" }),
      get({ path: "/me/top", schema, accessToken: "mine" }),
    ];
    expect((await Promise.all(all)).map(({ id }) => id)).toEqual([
      "Bearer mine /v1/me",
      "Bearer yours /v1/me",
      "Bearer mine /v1/me?offset=50",
      "Bearer mine /v1/me/top",
    ]);
  });
});

describe("an outage", () => {
  it.each([
    ["5xx", { status: 503, body: "<h1>Sorry</h1>" }],
    ["HTML with a 5xx", { status: 502, headers: { "content-type": "text/html" }, body: "<html></html>" }],
    ["connections reset", "reset"],
    ["responses cut off", "cut"],
  ] as const)(
    "(%s) costs at most a tenth of calls in retries, and the first call after it is served",
    async (_, fault) => {
      spotify.answers(fault);
      for (let calls = 0; calls < 60; calls++) expect((await failure()).code).toBe("unavailable");
      expect(spotify.asked().length).toBeLessThanOrEqual(66);
      spotify.answers(GOOD);
      expect(await ask()).toEqual({ id: "me" });
    },
  );

  it("is not made worse by retries when many kinds of call fail", async () => {
    spotify.answers({ status: 503 });
    const paths = Array.from({ length: 40 }, () => `/${randomUUID()}`);
    for (const path of [...paths, ...paths, ...paths]) await failure(path);
    // A tenth of 120 calls, and the balance saved before.
    expect(spotify.asked().length).toBeLessThanOrEqual(120 + 12 + 10);
  });

  it("that has ended serves all concurrent calls, not only the first", async () => {
    spotify.answers({ status: 503 });
    for (let calls = 0; calls < 5; calls++) await failure();
    expect(breakerFor("/me").isOpen()).toBe(true);
    spotify.answers(GOOD);
    const tokens = ["a", "b", "c", "d", "e", "f"];
    const all = await Promise.all(tokens.map((accessToken) => get({ path: "/me", schema, accessToken })));
    expect(all).toHaveLength(6);
  });

  it("of one kind of call does not affect the others", async () => {
    spotify.answers(async ({ path }) => (path === "/v1/me" ? { status: 500 } : GOOD));
    for (let calls = 0; calls < 5; calls++) await failure();
    expect(await ask("/me/playlists")).toEqual({ id: "me" });
    expect(breakerFor("/me/playlists").isOpen()).toBe(false);
  });
});
