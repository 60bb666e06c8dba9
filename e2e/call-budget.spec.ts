import { readFileSync } from "node:fs";
import { z } from "zod";
import { expect, test } from "./fixtures";
import type { Spotify } from "./support/spotify";
import { createVisitor } from "./support/visitor";

test.use({ emulator: { rotation: "on", library: "large" } });

const LONG = "Everything, in order";
const PERFORMANCE = readFileSync(new URL("../docs/performance.md", import.meta.url), "utf8");

type Budget = { route: string; cold: Record<string, number> };

/** `` `/v1/me` 1, `/v1/me/playlists` 6 `` as the emulator counts; "0" is nothing. */
function callsOf(cell: string): Record<string, number> {
  const named = [...cell.matchAll(/`([^`]+)` (\d+)/g)];
  return Object.fromEntries(named.map(([, path = "", count]) => [`GET ${path}`, Number(count)]));
}

/** The rows of the table in docs/performance.md whose first cell is a route. */
const budgets: Budget[] = [...PERFORMANCE.matchAll(/^\| `(\/[^`]*)` \| ([^|]+) \| 0 \|$/gm)].map(
  ([, route = "", cold = ""]) => ({ route, cold: callsOf(cold) }),
);

const playlistsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), snapshot_id: z.string() }).nullable()),
});

/** Fills in the long playlist's id and snapshot. */
async function addressOf(route: string, spotify: Spotify): Promise<string> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const answer = await fetch(`${spotify.url}/v1/me/playlists?limit=50`, { headers });
  const long = playlistsSchema.parse(await answer.json()).items.find((item) => item?.name === LONG);
  return route
    .replace("{id}", long?.id ?? "")
    .replace("{snapshot}", encodeURIComponent(long?.snapshot_id ?? ""));
}

test("the table of budgets names every page and list that asks Spotify", () => {
  expect(budgets.map(({ route }) => route.split("?")[0])).toEqual(
    expect.arrayContaining(["/dashboard", "/playlists", "/playlists/{id}", "/settings", "/api/v1/recent"]),
  );
});

for (const { route, cold } of budgets)
  test(`${route} costs what the table of budgets says, and nothing again`, async ({ app, spotify }) => {
    const path = await addressOf(route, spotify);
    const visitor = createVisitor(app.url);
    await visitor.logIn();
    await spotify.forgetCalls();
    expect((await visitor.get(path)).status).toBeLessThan(400);
    expect(await spotify.counts()).toEqual(cold);
    await spotify.forgetCalls();
    await visitor.get(path);
    expect(await spotify.counts()).toEqual({});
  });
