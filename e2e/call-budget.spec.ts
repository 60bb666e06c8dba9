import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

test.use({ emulator: { rotation: "on", library: "large" } });

const LONG = "Everything, in order";
const PERFORMANCE = readFileSync(new URL("../docs/performance.md", import.meta.url), "utf8");
const APP = fileURLToPath(new URL("../app", import.meta.url));

/** `together`: asked twice at once, where what is kept is of the moment only. */
type Budget = { route: string; cold: Record<string, number>; together: boolean };

/** `` `/v1/me` 1, `/v1/me/playlists` 6 `` as the emulator counts; "0" is nothing. */
function callsOf(cell: string): Record<string, number> {
  const named = [...cell.matchAll(/`([^`]+)` (\d+)/g)];
  return Object.fromEntries(named.map(([, path = "", count]) => [`GET ${path}`, Number(count)]));
}

/** The rows of the table in docs/performance.md whose first cell is a route. */
const budgets: Budget[] = [...PERFORMANCE.matchAll(/^\| `(\/[^`]*)` \| ([^|]+) \| 0( at once)? \|$/gm)].map(
  ([, route = "", cold = "", together]) => ({ route, cold: callsOf(cold), together: together !== undefined }),
);

/** What is read with GET below a folder: pages, and the JSON routes that have one. */
function routesIn(folder: string, path: string): string[] {
  const files = ["page.tsx", "route.ts"].map((name) => join(folder, name)).filter((file) => existsSync(file));
  const own = files.some((file) => /export (const GET|default)/.test(readFileSync(file, "utf8")))
    ? [path]
    : [];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...own, ...below.flatMap(({ name }) => routesIn(join(folder, name), `${path}/${name}`))];
}

/** A route without its query, whatever its parts are called. */
const shape = (route: string) => route.replace(/\?.*/, "").replace(/\{[^}]+\}|\[[^\]]+\]/g, "{}");

const itemsSchema = z.object({
  items: z.array(z.looseObject({ id: z.string().optional(), name: z.string().optional() }).nullable()),
});
const playlistSchema = z.object({ id: z.string(), snapshot_id: z.string() });
const savedSchema = z.object({ album: z.object({ id: z.string() }) });

/** What stands for the names in braces: the long playlist, and an artist and an album of the person's. */
async function findNames(spotify: Spotify): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  async function itemsOf(path: string) {
    return itemsSchema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json()).items;
  }
  const [playlists, artists, albums] = await Promise.all(
    ["/me/playlists?limit=50", "/me/top/artists?limit=1", "/me/albums?limit=1"].map(itemsOf),
  );
  const long = playlistSchema.parse(playlists?.find((item) => item?.name === LONG));
  const uris = Array.from({ length: 41 }, (_, n) => `spotify:track:${`${n}`.padStart(22, "a")}`);
  return {
    id: long.id,
    snapshot: encodeURIComponent(long.snapshot_id),
    artist: artists?.[0]?.id ?? "",
    album: savedSchema.parse(albums?.[0]).album.id,
    "41 uris": uris.join(","),
  };
}

function checkTable(): void {
  const named = budgets.map(({ route }) => shape(route));
  const pages = routesIn(join(APP, "(signed-in)"), "");
  const lists = routesIn(join(APP, "api/v1"), "/api/v1").filter((route) => !route.startsWith("/api/v1/auth"));
  expect(pages).toContain("/dashboard");
  expect(lists).toContain("/api/v1/recent");
  expect(named).toEqual(expect.arrayContaining([...pages, ...lists].map(shape)));
}

/** Somebody of whom nothing is kept: what was, is deleted. */
async function beginAnew(visitor: HttpSession, spotify: Spotify): Promise<void> {
  await visitor.post("/logout", { leave: "delete" });
  await visitor.logIn();
  await spotify.forgetCalls();
}

test("each page and list costs what the table of budgets says, and nothing again", async ({
  app,
  spotify,
}) => {
  await test.step("the table names them all", checkTable);
  const names = await findNames(spotify);
  const visitor = createHttpSession(app.url);

  for (const { route, cold, together } of budgets)
    await test.step(route, async () => {
      const path = route.replace(/\{([^}]+)\}/g, (_, name) => names[name] ?? "");
      await beginAnew(visitor, spotify);
      const asked = await Promise.all(Array.from({ length: together ? 2 : 1 }, () => visitor.get(path)));
      for (const { status } of asked) expect.soft(status, route).toBeLessThan(400);
      expect.soft(await spotify.counts(), route).toEqual(cold);
      if (together) return;
      await spotify.forgetCalls();
      await visitor.get(path);
      expect.soft(await spotify.counts(), `${route} again`).toEqual({});
    });
});
