import { randomUUID } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";

// The app reads its environment once, when it is first imported.
stubEnvironment({
  SPOTIFY_ACCOUNTS_URL: spotify.url,
  SPOTIFY_API_URL: `${spotify.url}/v1`,
  SPOTIFY_DAILY_CALLS: "30",
  SPOTIFY_DAILY_CALLS_PER_PERSON: "10",
});

const HOUR = 3_600_000;
const { get } = await import("./client");
const { withRequestContext } = await import("./request-context");

type Priority = "interactive" | "background";

let persons: string[] = [];

/** One call for one of this test's persons. @returns what became of it. */
function call(who: number, priority: Priority = "interactive"): Promise<string> {
  const whom = { person: persons[who] ?? "", priority };
  return withRequestContext(whom, () =>
    get({ path: "/me", schema: z.object({}), accessToken: whom.person }),
  ).then(
    () => "made",
    ({ code, retryAfter }) => `${code} ${retryAfter > 0}`,
  );
}

async function spend(who: number, calls: number): Promise<void> {
  for (let n = 0; n < calls; n++) expect(await call(who)).toBe("made");
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  // A day nobody has counted in before.
  vi.setSystemTime(Math.floor(Date.now() / HOUR) * HOUR + 48 * HOUR);
  persons = Array.from({ length: 5 }, () => `user:${randomUUID()}:`);
  spotify.answers({ headers: { age: "1" }, body: {} });
});

it("a person's budget stops their background calls at four fifths and their others at its end", async () => {
  await spend(0, 8);
  expect(await call(0, "background")).toBe("quota_exceeded true");
  await spend(0, 2);
  expect(await call(0)).toBe("quota_exceeded true");
  expect(await call(1, "background")).toBe("made");
  expect(spotify.asked()).toHaveLength(11);
});

it("the app's budget stops everybody's, background calls first", async () => {
  for (const who of [0, 1, 2]) await spend(who, 8);
  expect(await call(3, "background")).toBe("quota_exceeded true");
  await spend(3, 6);
  expect(await call(4)).toBe("quota_exceeded true");
  expect(spotify.asked()).toHaveLength(30);
});

it("calls are made again as the day moves on", async () => {
  await spend(0, 10);
  expect(await call(0)).toBe("quota_exceeded true");
  vi.setSystemTime(Date.now() + 24 * HOUR);
  await spend(0, 10);
});

it("a login goes on beyond the budget", async () => {
  for (const who of [0, 1, 2]) await spend(who, 10);
  expect(await call(3)).toBe("quota_exceeded true");
  expect(await get({ path: "/me", schema: z.object({}), accessToken: "new", bypassLimits: true })).toEqual(
    {},
  );
});
