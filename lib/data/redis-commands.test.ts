import "@/lib/testing/next-mocks";
import { Redis } from "ioredis";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_SCOPES, makeSession, SCOPES } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { ORIGIN, stubEnvironment } from "@/lib/testing/stub-env";
import { startRedis } from "@/scripts/redis-server";

/** What the middleware passes on to the page or route. */
const forwarded = vi.hoisted((): { headers: Headers } => ({ headers: new Headers() }));

vi.mock("next/headers", () => ({
  headers: async () => forwarded.headers,
  cookies: async () => ({
    get: (name: string) => {
      const pair = forwarded.headers
        .get("cookie")
        ?.split("; ")
        .find((text) => text.startsWith(`${name}=`));
      return pair && { name, value: pair.slice(name.length + 1) };
    },
  }),
}));

const redis = await startRedis();
const inspector = new Redis(redis.url);

// The app reads its environment once, when it is first imported.
stubEnvironment({
  SPOTIFY_ACCOUNTS_URL: spotify.url,
  SPOTIFY_API_URL: `${spotify.url}/v1`,
  REDIS_URL: redis.url,
});

const { handleRequest } = await import("../auth/middleware");
const { encryptSession, sessionCookieName } = await import("../auth/session-cookie");
const { store } = await import("../store");
const { getProfile } = await import("./me");
const { getCooldownEnd } = await import("./account");
const { getPlayer } = await import("./player");
const { addEntries } = await import("./playlist-mutations");

/** Commands of the test itself. */
const OURS = ["config", "info", "monitor"];

const PLAYLIST = "37i9dQZF1DX0XUsuxWHRQd";
const profile = { id: "ann", display_name: "Ann" };

let cookie = "";

/** Sends a request through the middleware, then runs the work of its page or route. */
async function request(path: string, work: () => Promise<unknown>): Promise<void> {
  const headers = { cookie: `${sessionCookieName()}=${cookie}` };
  const response = await handleRequest(new NextRequest(`${ORIGIN}${path}`, { headers }));
  const prefix = "x-middleware-request-";
  forwarded.headers = new Headers(
    [...response.headers]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]): [string, string] => [name.slice(prefix.length), value]),
  );
  await work();
}

/** Counts the commands that the app sends, and those that Redis executes, within scripts too. */
async function countCommands(work: () => Promise<unknown>): Promise<{ sent: number; executed: number }> {
  const monitor = await inspector.monitor();
  const seen: string[] = [];
  monitor.on("monitor", (_time, [command = ""]: string[], source: string) => {
    if (source !== "lua") seen.push(command.toLowerCase());
  });
  await inspector.config("RESETSTAT");
  await work();
  const stats = await inspector.info("commandstats");
  await vi.waitFor(() => expect(seen.at(-1)).toBe("info"));
  monitor.disconnect();
  const counts = [...stats.matchAll(/cmdstat_(\w+)\S*?:calls=(\d+)/g)];
  const executed = counts
    .filter(([, name = ""]) => !OURS.includes(name))
    .reduce((sum, [, , calls]) => sum + Number(calls), 0);
  return { sent: seen.filter((name) => !OURS.includes(name)).length, executed };
}

beforeAll(async () => {
  const session = makeSession({ uid: "ann", scopes: [...SCOPES, ...EDIT_SCOPES] });
  cookie = await encryptSession(session);
  await store.get("anything");
});

beforeEach(() => spotify.answers({ body: profile }));

afterAll(async () => {
  inspector.disconnect();
  await redis.stop();
});

const openDashboard = () => request("/dashboard", () => Promise.all([getProfile(), getCooldownEnd()]));
const poll = () => request("/api/v1/player", getPlayer);
const path = `/api/v1/playlists/${PLAYLIST}/entries`;
const uris = ["spotify:track:37i9dQZF1DXcBWIGoYBM5M"];

describe("Redis", () => {
  it("executes at most 4 commands for a warm page", async () => {
    await openDashboard();
    expect((await countCommands(openDashboard)).executed).toBeLessThanOrEqual(4);
  });

  it("executes at most 4 commands for a poll of the player that asks Spotify", async () => {
    spotify.answers({ status: 204 });
    await poll();
    const calls = spotify.asked().length;
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 1_500);
    expect((await countCommands(poll)).executed).toBeLessThanOrEqual(4);
    expect(spotify.asked()).toHaveLength(calls + 1);
  });

  it("gets at most 12 commands for a change, whatever it holds", async () => {
    const pipeline = inspector.pipeline();
    for (let n = 0; n < 20_000; n++) pipeline.set(`other:${n}`, "x");
    await pipeline.exec();
    spotify.answers({ body: { snapshot_id: "s1" } });
    const add = () => request(path, () => addEntries(PLAYLIST, { uris }));
    await add();
    expect((await countCommands(add)).executed).toBeLessThanOrEqual(12);
    const playlist = { id: PLAYLIST, name: "Night Ferry", owner: { id: "ann" }, snapshot_id: "s0" };
    spotify.answers({ body: playlist }, { body: { snapshot_id: "s2" } });
    const addChecked = () => request(path, () => addEntries(PLAYLIST, { uris, snapshot: "s0" }));
    expect((await countCommands(addChecked)).sent).toBeLessThanOrEqual(12);
  });
});
