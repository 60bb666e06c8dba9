import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";
import { startRedis } from "@/scripts/redis-server";
import { HOUR_MS } from "../time";

const redis = await startRedis();

afterAll(() => redis.stop());

/** Starts the client as a new process would: with nothing in memory and the current Redis. */
async function startProcess() {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "tonearm");
  const { get } = await import("./client");
  /** @returns the code and the wait of a failure, or null for a success. */
  return async (path = "/me"): Promise<{ code: string; retryAfter: number } | null> =>
    get({ path, schema: z.object({}), accessToken: "token" }).then(
      () => null,
      ({ code, retryAfter }) => ({ code, retryAfter }),
    );
}

function limited(seconds: number, reason?: string): Reply {
  const error = { status: 429, message: "Too many requests", reason };
  return { status: 429, headers: { "retry-after": String(seconds) }, body: { error } };
}

beforeEach(() => {
  // A new app id in each test gives it its own keys in Redis.
  stubEnvironment({
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
    REDIS_URL: redis.url,
    AUTH_SPOTIFY_ID: randomUUID(),
  });
});

describe("a cool-down with Redis, after a restart of the app", () => {
  it.each([
    ["of seconds, for every kind of call", 40, undefined, "rate_limited"],
    ["of hours without a reason, for every kind of call", 79_892, undefined, "quota_exceeded"],
  ] as const)("%s, still applies", async (_, seconds, reason, code) => {
    spotify.answers(limited(seconds, reason), { body: {} });
    const first = await startProcess();
    expect(await first()).toMatchObject({ code });
    const next = await startProcess();
    for (const path of ["/me", "/me/playlists", "/me/player/recently-played"]) {
      const failure = await next(path);
      expect(failure?.code).toBe(code);
      expect(failure?.retryAfter).toBeGreaterThan(seconds - 30);
      expect(failure?.retryAfter).toBeLessThanOrEqual(seconds);
    }
    expect(spotify.asked()).toHaveLength(1);
    const { cooldownEnd } = await import("./rate-limit-cooldown");
    const remainingMs = ((await cooldownEnd()) ?? Date.now()) - Date.now();
    expect(Math.round(remainingMs / HOUR_MS)).toBe(Math.round((seconds * 1000) / HOUR_MS));
  });

  it("of hours for one bucket, still applies to that bucket alone", async () => {
    spotify.answers(limited(79_892, "QUOTA_EXCEEDED"), { body: {} });
    const first = await startProcess();
    expect(await first("/me/playlists")).toMatchObject({ code: "quota_exceeded" });
    const next = await startProcess();
    expect(await next("/me/playlists")).toMatchObject({ code: "quota_exceeded" });
    expect(await next("/me/top/artists")).toBeNull();
    expect(spotify.asked()).toHaveLength(2);
  });
});
