import { z } from "zod";
import { type DataSubject, startSubject } from "./data-variants";
import { median, repeat } from "./stats";

const HOUR = 3_600_000;
const TIMES = 5;
const NAME = "Everything, in order";

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), snapshot_id: z.string() }).nullable()),
});

const entriesSchema = z.object({ items: z.array(z.object({ item: z.object({ name: z.string() }) })) });

type Long = { id: string; snapshot: string; firstTitle: string };

async function ask(url: string, token: string): Promise<unknown> {
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json();
}

/** Spotify as the usual tools ask it: one page after the other, each with the token that a login brought. */
async function sequentially(url: string, token: string, path: string, pages: number): Promise<number> {
  const begun = performance.now();
  for (let page = 0; page < pages; page++) await ask(`${url}/v1${path}?limit=50&offset=${page * 50}`, token);
  return performance.now() - begun;
}

/** ms that the one call takes which no page of a playlist can do without, typically. */
async function oneCall(url: string, token: string, id: string): Promise<number> {
  const once = async () => {
    const begun = performance.now();
    await ask(`${url}/v1/playlists/${id}?additional_types=track,episode`, token);
    return performance.now() - begun;
  };
  return median(await repeat(TIMES, once));
}

async function findLong({ spotify }: DataSubject, token: string): Promise<Long> {
  const { items } = playlistsSchema.parse(await ask(`${spotify.url}/v1/me/playlists?limit=50`, token));
  const found = items.find((item) => item?.name === NAME);
  if (!found) throw new Error(`no playlist "${NAME}"`);
  const entries = await ask(`${spotify.url}/v1/playlists/${found.id}/items?limit=1`, token);
  const firstTitle = entriesSchema.parse(entries).items[0]?.item.name ?? "";
  return { id: found.id, snapshot: found.snapshot_id, firstTitle };
}

/** `shown`: ms until what was looked for had come. `ms`: until all had. */
export type ListRequest = { shown: number; ms: number; calls: number; peak: number };

async function timed(
  { spotify, url, visitor }: DataSubject,
  path: string,
  expected: string,
): Promise<ListRequest> {
  await spotify.forgetCalls();
  const begun = performance.now();
  const answer = await fetch(`${url}${path}`, { headers: { cookie: visitor().cookies() } });
  const decoder = new TextDecoder();
  let [tail, shown] = ["", 0];
  for await (const chunk of answer.body ?? []) {
    // Never all that has come: to look through megabytes again and again would take time from what is measured.
    const text = tail + decoder.decode(chunk, { stream: true });
    if (!shown && text.includes(expected)) shown = performance.now() - begun;
    tail = text.slice(-expected.length);
  }
  const ms = performance.now() - begun;
  if (answer.status !== 200 || !shown) throw new Error(`${path}: ${answer.status}`);
  return { shown, ms, calls: await spotify.calls(), peak: await spotify.mostInFlight() };
}

async function typical(once: () => Promise<ListRequest>): Promise<ListRequest> {
  const visits = await repeat(TIMES, once);
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

/** A playlist of 10,000 and a list of 300 playlists, beside the usual way to read them. */
export async function measureLists(folder: string): Promise<ListTimes> {
  const subject = await startSubject(folder);
  const { url } = subject.spotify;
  const token = await subject.spotify.tokenFor("premium");
  const { id, snapshot, firstTitle } = await findLong(subject, token);
  const page = () => timed(subject, `/playlists/${id}`, firstTitle);
  const all = `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`;
  const anew = async (once: () => Promise<ListRequest>) => {
    await subject.logInAnew();
    return once();
  };
  // So that the process has its code, and the engine has made it fast.
  await repeat(TIMES, () => anew(page));
  const opened = await typical(() => anew(page));
  const whole = await typical(() => anew(() => timed(subject, all, '"done":true')));
  await page();
  await subject.passTime(HOUR);
  await subject.visitor().get("/settings");
  const again = await page();
  const playlists = await typical(() => anew(() => timed(subject, "/playlists", NAME)));
  const figures = {
    opened,
    whole,
    again,
    playlists,
    one: await oneCall(url, token, id),
    sequential: await sequentially(url, token, `/playlists/${id}/items`, 200),
    sequentialPlaylists: await sequentially(url, token, "/me/playlists", 6),
  };
  await subject.stop();
  return figures;
}
