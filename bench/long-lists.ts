import { z } from "zod";
import { median, repeat } from "./figures";
import { type Subject, startSubject } from "./variants";

const HOUR = 3_600_000;
const TIMES = 3;
const NAME = "Everything, in order";

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), snapshot_id: z.string() }).nullable()),
});

type Long = { id: string; snapshot: string };

/** Spotify as the usual tools ask it: one page after the other, each with the token that a login brought. */
async function sequentially(url: string, token: string, path: string, pages: number): Promise<number> {
  const begun = performance.now();
  for (let page = 0; page < pages; page++)
    await (
      await fetch(`${url}/v1${path}?limit=50&offset=${page * 50}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).text();
  return performance.now() - begun;
}

async function findLong({ spotify }: Subject, token: string): Promise<Long> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${spotify.url}/v1/me/playlists?limit=50`, { headers });
  const { items } = playlistsSchema.parse(await answer.json());
  const found = items.find((item) => item?.name === NAME);
  if (!found) throw new Error(`no playlist "${NAME}"`);
  return { id: found.id, snapshot: found.snapshot_id };
}

export type ListVisit = { ms: number; calls: number; peak: number };

async function timed({ spotify, visitor }: Subject, path: string, expected: string): Promise<ListVisit> {
  await spotify.forgetCalls();
  const begun = performance.now();
  const { status, body } = await visitor().get(path);
  const ms = performance.now() - begun;
  if (status !== 200 || !body.includes(expected)) throw new Error(`${path}: ${status}`);
  return { ms, calls: await spotify.calls(), peak: await spotify.mostInFlight() };
}

async function typical(once: () => Promise<ListVisit>): Promise<ListVisit> {
  const visits = await repeat(TIMES, once);
  return {
    ms: median(visits.map(({ ms }) => ms)),
    calls: Math.max(...visits.map(({ calls }) => calls)),
    peak: Math.max(...visits.map(({ peak }) => peak)),
  };
}

export type ListFigures = Record<"opened" | "whole" | "again" | "playlists", ListVisit> & {
  /** ms of one call, of 200 calls one after the other, and of 6. */
  one: number;
  sequential: number;
  sequentialPlaylists: number;
};

/** A playlist of 10,000 and a list of 300 playlists, beside the usual way to read them. */
export async function measureLists(folder: string): Promise<ListFigures> {
  const subject = await startSubject(folder);
  const { url } = subject.spotify;
  const token = await subject.spotify.tokenFor("premium");
  const { id, snapshot } = await findLong(subject, token);
  const page = () => timed(subject, `/playlists/${id}`, NAME);
  const all = `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`;
  const anew = async (once: () => Promise<ListVisit>) => {
    await subject.logInAnew();
    return once();
  };
  await page();
  const opened = await typical(() => anew(page));
  const whole = await typical(() => anew(() => timed(subject, all, '"done":true')));
  await page();
  await subject.passTime(HOUR);
  await subject.visitor().get("/settings");
  const again = await timed(subject, `/playlists/${id}`, NAME);
  const playlists = await typical(() => anew(() => timed(subject, "/playlists", NAME)));
  const figures = {
    opened,
    whole,
    again,
    playlists,
    one: await sequentially(url, token, `/playlists/${id}/items`, 1),
    sequential: await sequentially(url, token, `/playlists/${id}/items`, 200),
    sequentialPlaylists: await sequentially(url, token, "/me/playlists", 6),
  };
  await subject.stop();
  return figures;
}
