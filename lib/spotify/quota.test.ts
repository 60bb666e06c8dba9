import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { bucketOf as emulatorBucketOf } from "@/emulator/state/buckets";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";
import { HOUR_MS } from "../time";

// The app reads its environment once, when it is first imported.
stubEnvironment({
  SPOTIFY_ACCOUNTS_URL: spotify.url,
  SPOTIFY_API_URL: `${spotify.url}/v1`,
  SPOTIFY_DAILY_CALLS: "30",
  SPOTIFY_DAILY_CALLS_PER_PERSON: "10",
});

const { get } = await import("./client");
const { withRequestContext } = await import("./request-context");
const { APP_CALLS, bucketOf, countLast24h, endpointOf, quotaUsed, userCounter } = await import("./quota");

type Priority = "interactive" | "background";

let userPrefixes: string[] = [];

/** Makes one call for one of this test's users. @returns its outcome. */
function call(user: number, priority: Priority = "interactive"): Promise<string> {
  const context = { person: userPrefixes[user] ?? "", priority };
  return withRequestContext(context, () =>
    get({ path: "/me", schema: z.object({}), accessToken: context.person }),
  ).then(
    () => "made",
    ({ code, retryAfter }) => `${code} ${retryAfter > 0}`,
  );
}

async function spend(user: number, calls: number): Promise<void> {
  for (let n = 0; n < calls; n++) expect(await call(user)).toBe("made");
}

let userPrefix = "";

/** Makes `count` calls in sequence. */
async function callInSequence(count: number, prefix = userPrefix): Promise<void> {
  for (let n = 0; n < count; n++)
    await withRequestContext({ person: prefix, priority: "interactive" }, () =>
      get({ path: "/me", schema: z.object({}), accessToken: prefix }).catch(() => {}),
    );
}

function advance(hours: number): void {
  vi.setSystemTime(Date.now() + hours * HOUR_MS);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  // The middle of an hour, on a day without counts.
  vi.setSystemTime(Math.floor(Date.now() / HOUR_MS) * HOUR_MS + 48 * HOUR_MS + HOUR_MS / 2);
  vi.spyOn(Math, "random").mockReturnValue(0);
  userPrefixes = Array.from({ length: 5 }, () => `user:${randomUUID()}:`);
  userPrefix = `user:${randomUUID()}:`;
  // The header `age` marks a cached response, whose date does not update the clock skew.
  spotify.answers({ headers: { age: "1" }, body: {} });
});

it("a user's quota stops background calls at four fifths and other calls at its end", async () => {
  await spend(0, 8);
  expect(await call(0, "background")).toBe("quota_exceeded true");
  await spend(0, 2);
  expect(await call(0)).toBe("quota_exceeded true");
  expect(await call(1, "background")).toBe("made");
  expect(spotify.asked()).toHaveLength(11);
});

it("the app's quota stops the calls of all users, background calls first", async () => {
  for (const user of [0, 1, 2]) await spend(user, 8);
  expect(await call(3, "background")).toBe("quota_exceeded true");
  await spend(3, 6);
  expect(await call(4)).toBe("quota_exceeded true");
  expect(spotify.asked()).toHaveLength(30);
});

it("calls are allowed again a day later", async () => {
  await spend(0, 10);
  expect(await call(0)).toBe("quota_exceeded true");
  vi.setSystemTime(Date.now() + 24 * HOUR_MS);
  await spend(0, 10);
});

it("a login bypasses the quota", async () => {
  for (const user of [0, 1, 2]) await spend(user, 10);
  expect(await call(3)).toBe("quota_exceeded true");
  expect(await get({ path: "/me", schema: z.object({}), accessToken: "new", bypassLimits: true })).toEqual(
    {},
  );
});

it("each attempt of a call counts for its user and for the app", async () => {
  await callInSequence(3);
  await callInSequence(2, "user:other:");
  spotify.answers({ status: 503 }, { body: {} });
  await callInSequence(1);
  expect(await countLast24h(userCounter(userPrefix))).toBe(5);
  expect(await countLast24h(APP_CALLS)).toBe(7);
  expect(spotify.asked()).toHaveLength(7);
});

it("calls without a user count for the app alone", async () => {
  await get({ path: "/me", schema: z.object({}), accessToken: userPrefix });
  expect([await countLast24h(userCounter(userPrefix)), await countLast24h(APP_CALLS)]).toEqual([0, 1]);
});

it("calls expire hour by hour after a day", async () => {
  await callInSequence(3);
  advance(1);
  await callInSequence(2);
  advance(22);
  expect(await countLast24h(userCounter(userPrefix))).toBe(5);
  advance(1);
  expect(await countLast24h(userCounter(userPrefix))).toBe(2);
  advance(1);
  expect(await countLast24h(userCounter(userPrefix))).toBe(0);
});

it("quotaUsed tracks the count in the process and tells when the oldest calls expire", async () => {
  expect((await quotaUsed(userCounter(userPrefix))).calls).toBe(0);
  await callInSequence(4);
  expect(await quotaUsed(userCounter(userPrefix))).toEqual({ calls: 4, retryAfter: 23.5 * 3600 });
  advance(3);
  await callInSequence(1);
  expect(await quotaUsed(userCounter(userPrefix))).toEqual({ calls: 5, retryAfter: 20.5 * 3600 });
});

const ID = "37i9dQZF1DXcBWIGoYBM5M";

const paths = [
  ["/me", "profile"],
  ["/me/playlists", "playlists"],
  [`/playlists/${ID}`, "playlists"],
  [`/playlists/${ID}/items`, "playlists"],
  ["/me/player/recently-played", "player"],
  ["/me/player", "player"],
  ["/me/player/queue", "player"],
  ["/me/player/devices", "player"],
  ["/me/top/artists", "top"],
  ["/me/top/tracks", "top"],
  ["/me/tracks", "library"],
  ["/me/albums", "library"],
  ["/me/following", "library"],
  ["/me/library", "library"],
  ["/me/library/contains", "library"],
  ["/search", "search"],
  [`/artists/${ID}`, "artists"],
  [`/artists/${ID}/albums`, "artist-albums"],
  [`/albums/${ID}/tracks`, "albums"],
  [`/tracks/${ID}`, "tracks"],
  [`/shows/${ID}/episodes`, "shows"],
  [`/episodes/${ID}`, "shows"],
  [`/audiobooks/${ID}/chapters`, "shows"],
  ["/me/nothing", "other"],
  ["/browse/new-releases", "other"],
  ["/constructor", "other"],
  ["/me/constructor", "other"],
  ["/", "other"],
] as const;

describe("a quota bucket", () => {
  it.each(paths)("of %s is %s, here and in the emulator", (path, bucket) => {
    expect([bucketOf(path), emulatorBucketOf(`/v1${path}`)]).toEqual([bucket, bucket]);
  });
});

describe("an endpoint", () => {
  it("is a path without its ids", () => {
    expect(endpointOf(`/playlists/${ID}/items`)).toBe("/playlists/{id}/items");
    expect(endpointOf(`/playlists/${ID}`)).toBe("/playlists/{id}");
    expect(endpointOf("/me/player/recently-played")).toBe("/me/player/recently-played");
  });
});
