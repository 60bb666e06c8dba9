import { setTimeout as after } from "node:timers/promises";
import { z } from "zod";
import type { RedisProcess } from "../../scripts/redis-server";
import { createHttpSession, type HttpSession } from "./http-session";
import type { Spotify } from "./spotify";

const IN_FLIGHT = 16;
const LISTS = [
  "/me/playlists?limit=50",
  "/me/player/recently-played?limit=50",
  "/me/tracks?limit=50",
  ...["short", "medium", "long"].flatMap((range) =>
    ["tracks", "artists"].map((kind) => `/me/top/${kind}?limit=50&time_range=${range}_term`),
  ),
];

const playlistSchema = z.object({
  id: z.string(),
  snapshot_id: z.string(),
  owner: z.object({ id: z.string() }),
});
const playlistsSchema = z.object({ items: z.array(playlistSchema.nullable()) });

/** Somebody who has logged in, the addresses they open, and the ids of what only they have. */
export type IsolatedUser = { visitor: HttpSession; paths: string[]; own: Set<string> };

/** What came of many requests: how often which status, and how many showed something of the other's, or nothing of one's own. */
export type Mix = { statuses: Record<number, number>; foreign: number; bare: number };

function idsIn(text: string): string[] {
  return text.match(/\b[0-9A-Za-z]{22}\b/g) ?? [];
}

/** Reads the Web API as one of the emulator's accounts. */
async function readerFor(spotify: Spotify, account: string): Promise<(path: string) => Promise<string>> {
  const answer = await fetch(`${spotify.url}/_emulator/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await answer.json());
  const headers = { authorization: `Bearer ${access_token}` };
  return async (path) => (await fetch(`${spotify.url}/v1${path}`, { headers })).text();
}

async function survey(spotify: Spotify, account: string): Promise<{ ids: Set<string>; paths: string[] }> {
  const read = await readerFor(spotify, account);
  const { id: me } = z.object({ id: z.string() }).parse(JSON.parse(await read("/me")));
  const lists = await Promise.all(LISTS.map(read));
  const { items } = playlistsSchema.parse(JSON.parse(lists[0] ?? ""));
  const first = items.find((playlist) => playlist?.owner.id === me);
  if (!first) throw new Error(`${account} has no playlist`);
  const entries = `/api/v1/playlists/${first.id}/entries?snapshot=${encodeURIComponent(first.snapshot_id)}&offset=0`;
  const pages = ["/dashboard", "/playlists", `/playlists/${first.id}`];
  return {
    ids: new Set([...lists, await read(`/playlists/${first.id}`)].flatMap(idsIn)),
    paths: [...pages, "/api/v1/recent", entries, "/api/v1/library/tracks", entries, "/dashboard?range=year"],
  };
}

const HOUR = 3_600_000;

/**
 * How long (ms) until nobody plays anything for hours. The emulator's people do in the morning, at noon and in the evening, and
 * what they play later is in nobody's survey: it would look like the other's.
 */
export function untilNight(now: number): number {
  const hour = new Date(now).getUTCHours();
  return hour >= 22 || hour < 6 ? 0 : (22 - hour) * HOUR;
}

/** Two people who share a playlist and some of their music, logged in at one app. */
export async function twoUsers(url: string, spotify: Spotify): Promise<[IsolatedUser, IsolatedUser]> {
  const [one, two] = [await survey(spotify, "premium"), await survey(spotify, "free")];
  const visitors = [createHttpSession(url), createHttpSession(url)] as const;
  await visitors[0].logIn("premium");
  await visitors[1].logIn("free");
  const without = (ids: Set<string>, others: Set<string>) =>
    new Set([...ids].filter((id) => !others.has(id)));
  return [
    { visitor: visitors[0], paths: one.paths, own: without(one.ids, two.ids) },
    { visitor: visitors[1], paths: two.paths, own: without(two.ids, one.ids) },
  ];
}

/** Requests of both in turn, 16 at once. */
export async function mix([one, two]: [IsolatedUser, IsolatedUser], requests: number): Promise<Mix> {
  const result: Mix = { statuses: {}, foreign: 0, bare: 0 };
  let asked = 0;

  async function askNext(): Promise<void> {
    while (asked < requests) {
      const turn = asked++;
      const [asker, other] = turn % 2 ? [one, two] : [two, one];
      const path = asker.paths[Math.floor(turn / 2) % asker.paths.length] ?? "/";
      const { status, body } = await asker.visitor.get(path);
      const ids = idsIn(body);
      result.statuses[status] = (result.statuses[status] ?? 0) + 1;
      if (ids.some((id) => other.own.has(id))) result.foreign++;
      if (!ids.some((id) => asker.own.has(id))) result.bare++;
    }
  }

  await Promise.all(Array.from({ length: IN_FLIGHT }, askNext));
  return result;
}

/** Lets Redis come and go while `work` lasts. */
export async function whileFlapping<T>(redis: RedisProcess, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const flapping = (async () => {
    while (!over.signal.aborted) {
      redis.pause();
      await after(300);
      redis.resume();
      await after(600);
    }
  })();
  try {
    return await work;
  } finally {
    over.abort();
    await flapping;
  }
}
