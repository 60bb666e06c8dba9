import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

test.use({ emulator: { rotation: "on", library: "large" } });

const LONG = "Everything, in order";
/** Spotify sends this many items with a playlist. */
const SHORT_LENGTH = 100;
const PERFORMANCE = readFileSync(new URL("../docs/performance.md", import.meta.url), "utf8");
const APP = fileURLToPath(new URL("../app", import.meta.url));

/** `isConcurrent`: requested twice at once, because its data is cached for a moment only. `again`: the calls of a repetition. */
type Budget = {
  route: string;
  cold: Record<string, number>;
  isConcurrent: boolean;
  again: Record<string, number>;
};

/** Parses `` `/v1/me` 1, `/v1/me/playlists` 6 `` into counts as the emulator reports them; "0" is an empty object. */
function callsOf(cell: string): Record<string, number> {
  const named = [...cell.matchAll(/`([^`]+)` (\d+)/g)];
  return Object.fromEntries(named.map(([, path = "", count]) => [`GET ${path}`, Number(count)]));
}

/** The rows of the table in docs/performance.md whose first cell is a route. */
const budgets: Budget[] = [
  ...PERFORMANCE.matchAll(/^\| `(\/[^`]*)` \| ([^|]+) \| (0|0 at once|`[^|]+) \|$/gm),
].map(([, route = "", cold = "", again = ""]) => ({
  route,
  cold: callsOf(cold),
  isConcurrent: again === "0 at once",
  again: callsOf(again),
}));

/** Returns the GET routes below a folder: pages, and JSON routes that export GET. */
function routesIn(folder: string, path: string): string[] {
  const files = ["page.tsx", "route.ts"].map((name) => join(folder, name)).filter((file) => existsSync(file));
  const own = files.some((file) => /export (const GET|default)/.test(readFileSync(file, "utf8")))
    ? [path]
    : [];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...own, ...below.flatMap(({ name }) => routesIn(join(folder, name), `${path}/${name}`))];
}

/** Returns a route without its query and without the names of its parameters. */
const shape = (route: string) => route.replace(/\?.*/, "").replace(/\{[^}]+\}|\[[^\]]+\]/g, "{}");

const itemsSchema = z.object({
  items: z.array(
    z
      .looseObject({
        id: z.string().optional(),
        name: z.string().optional(),
        items: z.object({ total: z.number() }).optional().catch(undefined),
      })
      .nullable(),
  ),
});
const playlistSchema = z.object({ id: z.string(), snapshot_id: z.string() });
const idSchema = z.object({ id: z.string() });
const savedSchema = z.object({
  track: idSchema.optional(),
  album: idSchema.optional(),
  show: idSchema.optional(),
  episode: idSchema.optional(),
  audiobook: idSchema.optional(),
});

/** Returns values for the parameters in braces: the long playlist, and one item of each other kind. */
async function findParameters(spotify: Spotify): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  async function itemsOf(path: string) {
    return itemsSchema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json()).items;
  }
  const [playlists, artists] = await Promise.all(
    ["/me/playlists?limit=50", "/me/top/artists?limit=1"].map(itemsOf),
  );
  const kinds = ["track", "album", "show", "episode", "audiobook"] as const;
  const saved = await Promise.all(
    kinds.map(async (kind) => {
      const [first] = await itemsOf(`/me/${kind}s?limit=1`);
      return [kind, savedSchema.parse(first)[kind]?.id ?? ""] as const;
    }),
  );
  const long = playlistSchema.parse(playlists?.find((item) => item?.name === LONG));
  const uris = Array.from({ length: 41 }, (_, n) => `spotify:track:${`${n}`.padStart(22, "a")}`);
  return {
    id: long.id,
    short: playlists?.find((item) => (item?.items?.total ?? SHORT_LENGTH + 1) <= SHORT_LENGTH)?.id ?? "",
    snapshot: encodeURIComponent(long.snapshot_id),
    artist: artists?.[0]?.id ?? "",
    ...Object.fromEntries(saved),
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

/** Deletes the user's data and logs in again, so that nothing of the user is cached. */
async function logInAgain(visitor: HttpSession, spotify: Spotify): Promise<void> {
  await visitor.post("/logout", { leave: "delete" });
  await visitor.logIn();
  await spotify.forgetCalls();
}

test("each page and list costs what the budget table says, also when repeated", async ({ app, spotify }) => {
  // Every page and list is read twice.
  test.slow();
  await test.step("the table lists every route", checkTable);
  const parameters = await findParameters(spotify);
  const visitor = createHttpSession(app.url);

  for (const { route, cold, isConcurrent, again } of budgets)
    await test.step(route, async () => {
      const path = route.replace(/\{([^}]+)\}/g, (_, name) => parameters[name] ?? "");
      await logInAgain(visitor, spotify);
      const results = await Promise.all(
        Array.from({ length: isConcurrent ? 2 : 1 }, () => visitor.get(path)),
      );
      for (const { status } of results) expect.soft(status, route).toBeLessThan(400);
      expect.soft(await spotify.counts(), route).toEqual(cold);
      if (isConcurrent) return;
      await spotify.forgetCalls();
      await visitor.get(path);
      expect.soft(await spotify.counts(), `${route} again`).toEqual(again);
    });
});
