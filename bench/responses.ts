import { z } from "zod";
import { startApp } from "../e2e/support/app";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { entriesShape } from "../lib/api/schemas/music";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { median, repeat, table } from "./stats";
import { environment } from "./subject";

const RUNS = 400;
const WARM_UP = 50;
const LONG = "Everything, in order";

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), snapshot_id: z.string() }).nullable()),
});

async function pageOfLong(url: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/v1/me/playlists?limit=50`, { headers });
  const long = playlistsSchema.parse(await response.json()).items.find((item) => item?.name === LONG);
  if (!long) throw new Error(`no playlist "${LONG}"`);
  return `/api/v1/playlists/${long.id}/entries?snapshot=${encodeURIComponent(long.snapshot_id)}&offset=5000`;
}

/** Returns the ms the app spent on a request, by its own clock. */
async function serverTime(url: string, cookie: string): Promise<{ ms: number; body: unknown }> {
  const response = await fetch(url, { headers: { cookie } });
  const ms = Number(/dur=([\d.]+)/.exec(response.headers.get("server-timing") ?? "")?.[1]);
  if (!response.ok || Number.isNaN(ms)) throw new Error(`status ${response.status}`);
  return { ms, body: await response.json() };
}

function check(body: unknown): number {
  const startedAt = performance.now();
  if (!entriesShape.safeParse(body).success) throw new Error("not as described");
  return performance.now() - startedAt;
}

/** Measures a warm page of 50 entries as JSON, from the session to the body, and the validation in it. @returns Markdown. */
export async function measureResponses(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const spotify = await startSpotify({ library: "large" });
  const app = await startApp((url) => environment(url, spotify));
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const page = `${app.url}${await pageOfLong(spotify.url, await spotify.tokenFor("premium"))}`;
  const responses = await repeat(WARM_UP + RUNS, () => serverTime(page, visitor.cookies()));
  await Promise.all([app.stop(), spotify.stop()]);
  const body = responses.at(-1)?.body;
  const checks = await repeat(WARM_UP + RUNS, async () => check(body));
  const row = (name: string, values: number[]) => [name, `${median(values.slice(WARM_UP)).toFixed(3)} ms`];
  return `${table(
    [`50 entries, warm; median of ${RUNS}`, "time"],
    [
      row(
        "the whole route: session, query, validation, JSON",
        responses.map(({ ms }) => ms),
      ),
      row("validation only", checks),
    ],
  )}\n`;
}
