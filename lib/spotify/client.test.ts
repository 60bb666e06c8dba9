import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { spotify } from "@/lib/testing/spotify-server";
import { store } from "../store";
import { breakerFor } from "./circuit-breaker";
import { get } from "./client";
import { SpotifyError } from "./errors";
import { retryBudget } from "./retry-budget";

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
  // No jitter: the pauses are another matter than the number of tries.
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (let calls = 0; calls < 100; calls++) retryBudget.deposit();
});

afterEach(async () => {
  vi.useRealTimers();
  for (const key of ["api", "long", "latest", "quota:profile", "quota:playlists"])
    await store.delete(`cooldown:${key}`);
  (await breakerFor("/me").enter())(true);
});

describe("read", () => {
  it("asks once for a good answer, with the token in the header alone", async () => {
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

  it.each([503, 500, 502, 408])("asks again after %i", async (status) => {
    spotify.answers({ status, body: "upstream connect error" }, GOOD);
    expect(await ask()).toEqual({ id: "me" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it.each(["reset", "cut"] as const)("asks again after a connection that is %s", async (fault) => {
    spotify.answers(fault, GOOD);
    expect(await ask()).toEqual({ id: "me" });
  });

  it("gives up after three tries", async () => {
    spotify.answers({ status: 503 });
    expect(await failure()).toMatchObject({ code: "unavailable", status: 503 });
    expect(spotify.asked()).toHaveLength(3);
  });

  it("does not try again where Spotify says that it will take longer", async () => {
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
  ])("does not ask again after %i", async (status, code) => {
    spotify.answers({ status });
    expect((await failure()).code).toBe(code);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("asks once more when a token is refused, for Spotify is known to refuse good ones", async () => {
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
  ])("calls %s with status 200 an invalid response, and asks no more", async (_, body) => {
    spotify.answers({ body });
    expect(await failure()).toMatchObject({ code: "invalid_response", status: 200 });
    expect(spotify.asked()).toHaveLength(1);
  });

  it("says nothing of token or answer in its errors", async () => {
    spotify.answers({ status: 404, body: "words of theirs" });
    const error = await failure();
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/words of theirs|Bearer/);
  });
});

describe("a limit of Spotify's", () => {
  it("is waited for where it is short", async () => {
    spotify.answers(limited(0), GOOD);
    expect(await ask()).toEqual({ id: "me" });
    spotify.answers(limited(1), GOOD);
    const before = performance.now();
    expect(await ask()).toEqual({ id: "me" });
    expect(performance.now() - before).toBeGreaterThanOrEqual(990);
    expect(spotify.asked()).toHaveLength(4);
  });

  it("that is long stops every call until it ends, and says when", async () => {
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

  it("without a time is taken for half a minute", async () => {
    spotify.answers({ status: 429, body: "" }, GOOD);
    expect((await failure()).code).toBe("rate_limited");
    expect((await failure()).retryAfter).toBeGreaterThan(25);
    expect(spotify.asked()).toHaveLength(1);
  });

  it("is not cut short by a shorter one that was told later", async () => {
    // The first call is answered only after the second, which began later, has learnt of the longer pause.
    spotify.answers(async () => {
      await failure("/me/playlists");
      return limited(5);
    }, limited(600));
    expect((await failure()).retryAfter).toBe(5);
    expect((await failure()).retryAfter).toBeGreaterThan(500);
  });

  it("on the quota is told apart, also while it lasts", async () => {
    spotify.answers(limited(52_531, "QUOTA_EXCEEDED"));
    expect(await failure()).toMatchObject({ code: "quota_exceeded", retryAfter: 52_531 });
    expect((await failure()).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(1);
  });

  it("on the quota of one kind of call leaves the other kinds alone", async () => {
    spotify.answers(limited(52_531, "QUOTA_EXCEEDED"), GOOD);
    for (const path of [`/playlists/${ONE}/items`, `/playlists/${OTHER}/items`, `/playlists/${ONE}`])
      expect((await failure(path)).code).toBe("quota_exceeded");
    expect(await ask("/me")).toEqual({ id: "me" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("that takes hours counts as a spent quota, and for every kind of call where Spotify does not say which", async () => {
    spotify.answers(limited(79_892), GOOD);
    expect(await failure()).toMatchObject({ code: "quota_exceeded", retryAfter: 79_892 });
    expect((await failure(`/playlists/${ONE}/items`)).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(1);
  });

  it("is told by its longest where several are in force", async () => {
    spotify.answers(async () => {
      await failure("/me/playlists");
      return limited(79_892, "QUOTA_EXCEEDED");
    }, limited(40));
    expect((await failure()).retryAfter).toBe(79_892);
    expect(await failure()).toMatchObject({ code: "quota_exceeded" });
    expect(await failure("/me/playlists")).toMatchObject({ code: "rate_limited" });
  });

  it("keeps nobody from the one call a login cannot do without", async () => {
    spotify.answers(limited(79_892), GOOD);
    await failure();
    expect(await get({ path: "/me", schema, accessToken: "new", bypassLimits: true })).toEqual({ id: "me" });
    expect((await failure()).code).toBe("quota_exceeded");
    expect(spotify.asked()).toHaveLength(2);
  });
});

describe("equal reads", () => {
  it("under way at once are one call, and each gets an answer of its own", async () => {
    spotify.answers({ body: { id: "me" } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(spotify.asked()).toHaveLength(1);
    expect(new Set(answers).size).toBe(20);
  });

  it("that fail, fail alike with the calls of one", async () => {
    spotify.answers({ status: 404 });
    const errors = await Promise.all(Array.from({ length: 5 }, () => failure()));
    expect(errors.map(({ code }) => code)).toEqual(Array(5).fill("not_found"));
    expect(spotify.asked()).toHaveLength(1);
  });

  it("are asked again once the answer is there: nothing is kept", async () => {
    spotify.answers(GOOD);
    await ask();
    await ask();
    expect(spotify.asked()).toHaveLength(2);
  });

  it("of two people, of two pages or of two paths are not equal", async () => {
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
    ["answers cut off", "cut"],
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

  it("is not made worse by retries where many kinds of call fail", async () => {
    spotify.answers({ status: 503 });
    const paths = Array.from({ length: 40 }, () => `/${randomUUID()}`);
    for (const path of [...paths, ...paths, ...paths]) await failure(path);
    // A tenth of 120 calls, and what was saved up before.
    expect(spotify.asked().length).toBeLessThanOrEqual(120 + 12 + 10);
  });

  it("that is over serves all who come at once, not only the first", async () => {
    spotify.answers({ status: 503 });
    for (let calls = 0; calls < 5; calls++) await failure();
    expect(breakerFor("/me").isOpen()).toBe(true);
    spotify.answers(GOOD);
    const tokens = ["a", "b", "c", "d", "e", "f"];
    const all = await Promise.all(tokens.map((accessToken) => get({ path: "/me", schema, accessToken })));
    expect(all).toHaveLength(6);
  });

  it("of one kind of call leaves the others alone", async () => {
    spotify.answers(async ({ path }) => (path === "/v1/me" ? { status: 500 } : GOOD));
    for (let calls = 0; calls < 5; calls++) await failure();
    expect(await ask("/me/playlists")).toEqual({ id: "me" });
    expect(breakerFor("/me/playlists").isOpen()).toBe(false);
  });
});
