import { randomUUID } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { spotify } from "@/lib/testing/spotify-server";
import { APP_CALLS, countLast24h, quotaUsed, userCounter } from "./call-counter";
import { get } from "./client";
import { withRequestContext } from "./request-context";

const HOUR = 3_600_000;
let person = "";

/** `count` calls one after the other. */
async function call(count: number, whom = person): Promise<void> {
  for (let n = 0; n < count; n++)
    await withRequestContext({ person: whom, priority: "interactive" }, () =>
      get({ path: "/me", schema: z.object({}), accessToken: whom }).catch(() => {}),
    );
}

function later(hours: number): void {
  vi.setSystemTime(Date.now() + hours * HOUR);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  // The middle of an hour, and a day nobody has counted in before.
  vi.setSystemTime(Math.floor(Date.now() / HOUR) * HOUR + 48 * HOUR + HOUR / 2);
  vi.spyOn(Math, "random").mockReturnValue(0);
  person = `user:${randomUUID()}:`;
  // From a cache of Spotify's, as it were: its date says nothing of the clock.
  spotify.answers({ headers: { age: "1" }, body: {} });
});

it("calls are counted for the person they are made for and for the app, each try of them", async () => {
  await call(3);
  await call(2, "user:other:");
  spotify.answers({ status: 503 }, { body: {} });
  await call(1);
  expect(await countLast24h(userCounter(person))).toBe(5);
  expect(await countLast24h(APP_CALLS)).toBe(7);
  expect(spotify.asked()).toHaveLength(7);
});

it("calls that nobody in particular needs count for the app alone", async () => {
  await get({ path: "/me", schema: z.object({}), accessToken: person });
  expect([await countLast24h(userCounter(person)), await countLast24h(APP_CALLS)]).toEqual([0, 1]);
});

it("calls are forgotten hour by hour as they get a day old", async () => {
  await call(3);
  later(1);
  await call(2);
  later(22);
  expect(await countLast24h(userCounter(person))).toBe(5);
  later(1);
  expect(await countLast24h(userCounter(person))).toBe(2);
  later(1);
  expect(await countLast24h(userCounter(person))).toBe(0);
});

it("a process knows the count without asking at every call, and when it falls", async () => {
  expect((await quotaUsed(userCounter(person))).calls).toBe(0);
  await call(4);
  expect(await quotaUsed(userCounter(person))).toEqual({ calls: 4, retryAfter: 23.5 * 3600 });
  later(3);
  await call(1);
  expect(await quotaUsed(userCounter(person))).toEqual({ calls: 5, retryAfter: 20.5 * 3600 });
});
