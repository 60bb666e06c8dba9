import { Redis } from "ioredis";
import { expect, test } from "./cluster-fixtures";
import type { HttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";
import { findLeaks } from "./support/token-leaks";

const PATHS = ["/dashboard", "/playlists", "/api/v1/recent"];

/** Returns all keys and values in Redis. */
async function dump(url: string): Promise<Map<string, string>> {
  const connection = new Redis(url);
  const keys = await connection.keys("*");
  const values = await Promise.all(keys.map((key) => connection.getBuffer(key)));
  connection.disconnect();
  return new Map(keys.map((key, n) => [key, values[n]?.toString("latin1") ?? ""]));
}

function cachedKeys(all: Map<string, string>): string[] {
  return [...all.keys()].filter((key) => key.includes(":data:") && !key.includes("gone:"));
}

async function visitPages(visitor: HttpSession): Promise<void> {
  for (const path of PATHS) {
    const { status, body } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    if (path === "/dashboard") expect(body).toContain("Ida Marlow");
    if (path === "/playlists") expect(body).toContain("Night Ferry");
  }
}

test("a restarted instance, and one that never loaded the data, show cached data without a call", async ({
  visitor,
  cluster,
  spotify,
}) => {
  cluster.lead(0);
  await visitPages(visitor);
  await spotify.forgetCalls();
  await cluster.restart(0);
  for (const instance of [0, 1]) {
    cluster.lead(instance);
    await visitPages(visitor);
  }
  expect(await spotify.calls()).toBe(0);
});

test("a restarted instance shows cached data while Spotify fails, and refreshes it when Spotify recovers", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  cluster.lead(0);
  await visitPages(visitor);
  await spotify.fault({ match: "/v1/*", status: 503 });
  await passTime(12 * HOUR_MS);
  await cluster.restart(0);
  await visitPages(visitor);
  const recent = async () => JSON.parse((await visitor.get("/api/v1/recent")).body);
  expect(await recent()).toMatchObject({ stale: true });
  await spotify.heal();
  await expect.poll(async () => (await recent()).stale).toBe(false);
});

test("cached data in Redis is encrypted, and is deleted when the user disconnects", async ({
  visitor,
  redis,
  spotify,
}) => {
  await visitPages(visitor);
  const all = await dump(redis.url);
  expect(cachedKeys(all).length).toBeGreaterThan(3);
  const texts = [...all].flat().join("\n");
  const { tokens, codes } = await spotify.secrets();
  expect(findLeaks([...tokens, ...codes, "Ida Marlow", "Night Ferry", "spotify.com"], texts)).toEqual([]);
  await visitor.post("/logout", { leave: "delete" });
  expect(cachedKeys(await dump(redis.url))).toEqual([]);
});
