import { Redis } from "ioredis";
import { expect, test } from "./cluster-fixtures";
import type { HttpSession } from "./support/http-session";
import { findLeaks } from "./support/token-leaks";

const HOUR = 3_600_000;
const PATHS = ["/dashboard", "/playlists", "/api/v1/recent"];

/** What stands in Redis: keys, and values where they are plain texts. */
async function dump(url: string): Promise<Map<string, string>> {
  const connection = new Redis(url);
  const keys = await connection.keys("*");
  const values = await Promise.all(keys.map((key) => connection.getBuffer(key)));
  connection.disconnect();
  return new Map(keys.map((key, n) => [key, values[n]?.toString("latin1") ?? ""]));
}

function keptKeys(all: Map<string, string>): string[] {
  return [...all.keys()].filter((key) => key.includes(":data:") && !key.includes("gone:"));
}

async function lookAround(visitor: HttpSession): Promise<void> {
  for (const path of PATHS) {
    const { status, body } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    if (path === "/dashboard") expect(body).toContain("Ida Marlow");
    if (path === "/playlists") expect(body).toContain("Night Ferry");
  }
}

test("an instance that restarts, and one that never asked, show what was kept without a call", async ({
  visitor,
  cluster,
  spotify,
}) => {
  cluster.lead(0);
  await lookAround(visitor);
  await spotify.forgetCalls();
  await cluster.restart(0);
  for (const instance of [0, 1]) {
    cluster.lead(instance);
    await lookAround(visitor);
  }
  expect(await spotify.calls()).toBe(0);
});

test("after a restart what was kept is shown while Spotify fails, and renewed as soon as it does not", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  cluster.lead(0);
  await lookAround(visitor);
  await spotify.fault({ match: "/v1/*", status: 503 });
  await passTime(12 * HOUR);
  await cluster.restart(0);
  await lookAround(visitor);
  const recent = async () => JSON.parse((await visitor.get("/api/v1/recent")).body);
  expect(await recent()).toMatchObject({ stale: true });
  await spotify.heal();
  await expect.poll(async () => (await recent()).stale).toBe(false);
});

test("what is kept in Redis can be read by nobody, and is gone after disconnecting", async ({
  visitor,
  redis,
  spotify,
}) => {
  await lookAround(visitor);
  const all = await dump(redis.url);
  expect(keptKeys(all).length).toBeGreaterThan(3);
  const texts = [...all].flat().join("\n");
  const { tokens, codes } = await spotify.secrets();
  expect(findLeaks([...tokens, ...codes, "Ida Marlow", "Night Ferry", "spotify.com"], texts)).toEqual([]);
  await visitor.post("/logout", { leave: "delete" });
  expect(keptKeys(await dump(redis.url))).toEqual([]);
});
