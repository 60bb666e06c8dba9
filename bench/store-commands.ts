import { Redis } from "ioredis";
import { startApp } from "../e2e/support/app";
import { createHttpSession, type HttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { HOUR_MS, SECOND_MS } from "../lib/time";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { sum, table } from "./stats";
import { environment } from "./subject";

/** While something plays (lib/client/player-state.ts). */
const POLL_INTERVAL_MS = 5 * SECOND_MS;
/** A visit of an hour: pages that a user opens, and changes. */
const PAGES_PER_HOUR = 30;
const CHANGES_PER_HOUR = 10;
const RUNS = 10;
/** Commands of the measurement itself and of connections. */
const OWN_COMMANDS = new Set(["info", "config", "hello", "client", "ping", "subscribe", "auth", "select"]);

/**
 * Counts commands as Upstash bills them: a script counts once, and so does each command in it (Upstash docs:
 * redis/sdks/ratelimit-ts/costs). Redis counts both in commandstats.
 */
async function count(redis: Redis, work: () => Promise<unknown>): Promise<number> {
  await redis.config("RESETSTAT");
  await work();
  const stats = await redis.info("commandstats");
  const counts = [...stats.matchAll(/^cmdstat_([a-z]+)[^:]*:calls=(\d+)/gm)];
  return sum(counts.filter(([, name = ""]) => !OWN_COMMANDS.has(name)).map(([, , calls]) => Number(calls)));
}

async function average(redis: Redis, work: () => Promise<unknown>): Promise<number> {
  const all = await count(redis, async () => {
    for (let run = 0; run < RUNS; run++) await work();
  });
  return all / RUNS;
}

/** Saves and removes a song of the user's top list, which exists. */
async function saveAndRemove(visitor: HttpSession): Promise<() => Promise<unknown>> {
  let isSaved = false;
  const { body: list } = await visitor.get("/api/v1/top/tracks");
  const [, id] = /"id":"(\w{22})"/.exec(list) ?? [];
  if (!id) throw new Error(`no song in ${list.slice(0, 200)}`);
  const body = { uris: [`spotify:track:${id}`] };
  return async () => {
    isSaved = !isSaved;
    const { status } = await visitor.change(isSaved ? "PUT" : "DELETE", "/api/v1/library", body);
    if (status >= 300) throw new Error(`no change but ${status}`);
  };
}

/** Measures how many commands of Redis each kind of request takes, and an hour of use. @returns Markdown. */
export async function measureStoreCommands(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const [spotify, process] = [await startSpotify({}), await startRedis()];
  const app = await startApp((url) => environment(url, spotify, process.url));
  const redis = new Redis(process.url);
  const visitor = createHttpSession(app.url);
  const login = await count(redis, () => visitor.logIn());
  await visitor.logIn("premium", {
    path: "/login/spotify",
    form: { next: "/settings", feature: "editLibrary" },
  });
  await process.settle();
  const first = await count(redis, () => visitor.get("/dashboard"));
  const page = await average(redis, () => visitor.get("/dashboard"));
  const poll = await average(redis, async () => {
    // The answer is fresh for a second, and a poll comes every 5.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    return visitor.get("/api/v1/player");
  });
  const change = await average(redis, await saveAndRemove(visitor));
  await app.setClock(HOUR_MS);
  await spotify.passTime(HOUR_MS);
  const refresh = (await count(redis, () => visitor.get("/settings"))) - page;
  redis.disconnect();
  await Promise.all([app.stop(), spotify.stop(), process.stop()]);
  const polls = HOUR_MS / POLL_INTERVAL_MS;
  const hour = polls * poll + PAGES_PER_HOUR * page + CHANGES_PER_HOUR * change + refresh;
  const rows: [string, number][] = [
    ["a login", login],
    ["the first dashboard of a user", first],
    ["a warm dashboard", page],
    ["a poll of the player, every 5 s while something plays in an open tab", poll],
    ["a change", change],
    ["a refresh, once an hour", refresh],
    [`an hour: ${polls} polls, ${PAGES_PER_HOUR} pages, ${CHANGES_PER_HOUR} changes, a refresh`, hour],
    ["hours of one user within 500,000 commands", 500_000 / hour],
  ];
  return `${table(
    ["commands of Redis, those inside scripts included", "number"],
    rows.map(([name, value]) => [name, value.toFixed(value < 100 ? 1 : 0)]),
  )}\n`;
}
