import { z } from "zod";
import { HOUR_MS, MINUTE_MS } from "../lib/time";
import { type DataSubject, startSubject } from "./data-variants";
import { median, repeat } from "./stats";

const RUNS = 5;
const LONG_PLAYLIST = "Everything, in order";

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), snapshot_id: z.string() }).nullable()),
});

const entriesSchema = z.object({ items: z.array(z.object({ item: z.object({ name: z.string() }) })) });

type LongPlaylist = { id: string; snapshot: string; firstTitle: string };

async function fetchJson(url: string, token: string): Promise<unknown> {
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json();
}

/** Returns the ms of reading a list as the usual tools do: page after page, each with the token of the login. */
async function sequentially(url: string, token: string, path: string, pages: number): Promise<number> {
  const startedAt = performance.now();
  for (let page = 0; page < pages; page++)
    await fetchJson(`${url}/v1${path}?limit=50&offset=${page * 50}`, token);
  return performance.now() - startedAt;
}

/** Returns the median ms of the one call that every playlist page needs. */
async function oneCall(url: string, token: string, id: string): Promise<number> {
  const once = async () => {
    const startedAt = performance.now();
    await fetchJson(`${url}/v1/playlists/${id}?additional_types=track,episode`, token);
    return performance.now() - startedAt;
  };
  return median(await repeat(RUNS, once));
}

async function findLong({ spotify }: DataSubject, token: string): Promise<LongPlaylist> {
  const { items } = playlistsSchema.parse(await fetchJson(`${spotify.url}/v1/me/playlists?limit=50`, token));
  const found = items.find((item) => item?.name === LONG_PLAYLIST);
  if (!found) throw new Error(`no playlist "${LONG_PLAYLIST}"`);
  const entries = await fetchJson(`${spotify.url}/v1/playlists/${found.id}/items?limit=1`, token);
  const firstTitle = entriesSchema.parse(entries).items[0]?.item.name ?? "";
  return { id: found.id, snapshot: found.snapshot_id, firstTitle };
}

/** `shown`: ms until the expected text arrived. `ms`: ms until the whole response arrived. */
export type ListRequest = { shown: number; ms: number; calls: number; peak: number };

async function timeRequest(
  { spotify, url, visitor }: DataSubject,
  path: string,
  expected: string,
): Promise<ListRequest> {
  await spotify.forgetCalls();
  const startedAt = performance.now();
  const response = await fetch(`${url}${path}`, { headers: { cookie: visitor().cookies() } });
  const decoder = new TextDecoder();
  let [tail, shown] = ["", 0];
  for await (const chunk of response.body ?? []) {
    // Only the tail is kept: searching all received megabytes again would distort the measurement.
    const text = tail + decoder.decode(chunk, { stream: true });
    if (!shown && text.includes(expected)) shown = performance.now() - startedAt;
    tail = text.slice(-expected.length);
  }
  const ms = performance.now() - startedAt;
  if (response.status !== 200 || !shown) throw new Error(`${path}: ${response.status}`);
  return { shown, ms, calls: await spotify.calls(), peak: await spotify.mostInFlight() };
}

async function typical(once: () => Promise<ListRequest>): Promise<ListRequest> {
  const visits = await repeat(RUNS, once);
  return {
    shown: median(visits.map(({ shown }) => shown)),
    ms: median(visits.map(({ ms }) => ms)),
    calls: Math.max(...visits.map(({ calls }) => calls)),
    peak: Math.max(...visits.map(({ peak }) => peak)),
  };
}

export type ListTimes = Record<"opened" | "whole" | "again" | "playlists", ListRequest> & {
  /** ms of the one call a playlist needs, of 200 calls one after the other, and of 6. */
  one: number;
  sequential: number;
  sequentialPlaylists: number;
};

/** Measures a playlist of 10,000 and a list of 300 playlists, compared with the usual way to read them. */
export async function measureLists(folder: string): Promise<ListTimes> {
  const subject = await startSubject(folder);
  const { url } = subject.spotify;
  const token = await subject.spotify.tokenFor("premium");
  const { id, snapshot, firstTitle } = await findLong(subject, token);
  const page = () => timeRequest(subject, `/playlists/${id}`, firstTitle);
  const all = `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`;
  const cold = async (once: () => Promise<ListRequest>) => {
    // A user who reads more than 200 calls of whole lists within minutes is slowed down.
    await subject.passTime(5 * MINUTE_MS);
    await subject.logInAnew();
    return once();
  };
  // Warm-up: the process loads its code, and V8 optimises it.
  await repeat(RUNS, () => cold(page));
  const opened = await typical(() => cold(page));
  const whole = await typical(() => cold(() => timeRequest(subject, all, '"done":true')));
  await page();
  await subject.passTime(HOUR_MS);
  await subject.visitor().get("/settings");
  const again = await page();
  const playlists = await typical(() => cold(() => timeRequest(subject, "/playlists", LONG_PLAYLIST)));
  const times = {
    opened,
    whole,
    again,
    playlists,
    one: await oneCall(url, token, id),
    sequential: await sequentially(url, token, `/playlists/${id}/items`, 200),
    sequentialPlaylists: await sequentially(url, token, "/me/playlists", 6),
  };
  await subject.stop();
  return times;
}
