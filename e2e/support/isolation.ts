import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { RedisProcess } from "../../scripts/redis-server";
import { createHttpSession, type HttpSession } from "./http-session";
import type { Spotify } from "./spotify";
import { HOUR_MS } from "./time";

const CONCURRENT_REQUESTS = 16;
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

/** A user who has logged in, the paths they open, and the ids of data that only they have. */
export type IsolatedUser = { visitor: HttpSession; paths: string[]; own: Set<string> };

/** Results of many requests: counts by status, responses with data of the other user, and responses without the user's own. */
export type Mix = { statuses: Record<number, number>; foreign: number; bare: number };

function idsIn(text: string): string[] {
  return text.match(/\b[0-9A-Za-z]{22}\b/g) ?? [];
}

/** Returns a function that reads the Web API as one of the emulator's accounts. */
async function readerFor(spotify: Spotify, account: string): Promise<(path: string) => Promise<string>> {
  const response = await fetch(`${spotify.url}/_emulator/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await response.json());
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

/**
 * Returns the ms until no emulated user plays anything for hours. They play in the morning, at noon and in the evening. Songs
 * they play later are missing from the survey, and would count as the other user's.
 */
export function untilNight(now: number): number {
  const hour = new Date(now).getUTCHours();
  return hour >= 22 || hour < 6 ? 0 : (22 - hour) * HOUR_MS;
}

/** Logs in two users of one app who share a playlist and some of their music. */
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

/** Sends requests of both users in turn, 16 at once. */
export async function mix([one, two]: [IsolatedUser, IsolatedUser], requests: number): Promise<Mix> {
  const result: Mix = { statuses: {}, foreign: 0, bare: 0 };
  let sent = 0;

  async function sendNext(): Promise<void> {
    while (sent < requests) {
      const turn = sent++;
      const [user, other] = turn % 2 ? [one, two] : [two, one];
      const path = user.paths[Math.floor(turn / 2) % user.paths.length] ?? "/";
      const { status, body } = await user.visitor.get(path);
      const ids = idsIn(body);
      result.statuses[status] = (result.statuses[status] ?? 0) + 1;
      if (ids.some((id) => other.own.has(id))) result.foreign++;
      if (!ids.some((id) => user.own.has(id))) result.bare++;
    }
  }

  await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, sendNext));
  return result;
}

/** Pauses and resumes Redis repeatedly until `work` ends. */
export async function whileFlapping<T>(redis: RedisProcess, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const flapping = (async () => {
    while (!stop.signal.aborted) {
      redis.pause();
      await sleep(300);
      redis.resume();
      await sleep(600);
    }
  })();
  try {
    return await work;
  } finally {
    stop.abort();
    await flapping;
  }
}
