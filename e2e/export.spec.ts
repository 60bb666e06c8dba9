import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import type { Download, Page } from "@playwright/test";
import Papa from "papaparse";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { entriesAtSpotify, playlistId } from "./support/playlists";
import type { Spotify } from "./support/spotify";

const sheetOf = (page: Page) => page.getByRole("dialog", { name: /Export/ });

/** Opens the sheet from the menu of the playlist whose page is open. */
async function openFromMenu(page: Page, name: string): Promise<void> {
  // The list of playlists, which may still be shown, has a menu of the same name.
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page
    .getByRole("button", { name: `More for ${name}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Export" }).click();
}

/** Counts the calls that read a playlist. */
async function playlistCalls(spotify: Spotify): Promise<number> {
  const reads = Object.entries(await spotify.counts()).filter(([name]) =>
    name.startsWith("GET /v1/playlists/{id}"),
  );
  return reads.reduce((sum, [, count]) => sum + count, 0);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

/** Presses the button that starts an export, and returns the saved file. */
async function save(page: Page): Promise<Download> {
  const saved = page.waitForEvent("download");
  await sheetOf(page).getByRole("button", { name: "Export" }).click();
  return saved;
}

/** Exports the playlist whose page is open in a format. @returns the text of the file. */
async function saveAs(page: Page, name: string, format: string): Promise<string> {
  await openFromMenu(page, name);
  const sheet = sheetOf(page);
  await sheet.getByRole("radio", { name: format }).check();
  if (format !== "JSON") await sheet.getByRole("button", { name: format, exact: true }).click();
  const download = await save(page);
  expect(download.suggestedFilename()).toBe(`${name}.${format.toLowerCase()}`);
  await sheet.getByRole("button", { name: "Done" }).click();
  return textOf(download);
}

test("a playlist is exported as CSV with every place, then in other formats", async ({
  page,
  logIn,
  spotify,
}) => {
  await logIn();
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await openFromMenu(page, "Night Ferry");
  await expect(sheetOf(page).getByRole("radio", { name: /Night Ferry/ })).toBeChecked();
  const entries = await entriesAtSpotify(spotify, playlistId(page));

  await test.step("as CSV", async () => {
    const download = await save(page);
    expect(download.suggestedFilename()).toBe("Night Ferry.csv");
    const [, ...rows] = Papa.parse<string[]>((await textOf(download)).slice(1), {
      skipEmptyLines: true,
    }).data;
    expect(rows.map((row) => [row[0] || null, row[21]])).toEqual(
      entries.map(({ uri }, position) => [uri, `${position + 1}`]),
    );
    await expect(sheetOf(page).getByText("Saved.")).toBeVisible();
    await expect(
      sheetOf(page).getByText(`1, with ${entries.length.toLocaleString("en")} items`),
    ).toBeVisible();
    await sheetOf(page).getByRole("button", { name: "Done" }).click();
    await expect(sheetOf(page)).toBeHidden();
  });

  await test.step("as links, which costs no more than the playlist has pages", async () => {
    await spotify.forgetCalls();
    await openFromMenu(page, "Night Ferry");
    await sheetOf(page).getByRole("radio", { name: /Text/ }).check();
    await sheetOf(page).getByRole("button", { name: "Links" }).click();
    const links = (await textOf(await save(page))).trim().split("\n");
    const uris = entries.flatMap(({ uri }) => (uri && !uri.startsWith("spotify:local:") ? uri : []));
    expect(links).toEqual(uris.map((uri) => uri.replace(/^spotify:(\w+):/, "https://open.spotify.com/$1/")));
    expect(await playlistCalls(spotify)).toBe(Math.ceil(entries.length / 50));
    await sheetOf(page).getByRole("button", { name: "Done" }).click();
  });

  await test.step("as JSON, M3U8, XSPF and JSPF, each with every place", async () => {
    await page.goto("/playlists");
    await page.getByRole("link", { name: "Kitchen, loud", exact: true }).click();
    await page.waitForURL(/\/playlists\/\w{22}/);
    const { length } = await entriesAtSpotify(spotify, playlistId(page));
    const json = JSON.parse(await saveAs(page, "Kitchen, loud", "JSON"));
    expect([json.entries.length, json.count, json.complete]).toEqual([length, length, true]);
    const m3u8 = await saveAs(page, "Kitchen, loud", "M3U8");
    expect(m3u8.match(/^#(EXTINF:| \d+:)/gm)).toHaveLength(length);
    expect((await saveAs(page, "Kitchen, loud", "XSPF")).match(/<track>/g)).toHaveLength(length);
    expect(JSON.parse(await saveAs(page, "Kitchen, loud", "JSPF")).playlist.track).toHaveLength(length);
  });
});

const playlistsSchema = z.object({
  playlists: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), total: z.number() })),
});

const NAMES = ["Mix", "mix", "mix (2)", "CON", "a/b", "🎵👩‍🎤", "x".repeat(100), "=1+1", "..", "end. "];
const CREATED = 300;
const HOUR_MS = 3_600_000;

/** Creates playlists of 1 to 3 songs in another app; every fiftieth has 120. */
async function createPlaylists(spotify: Spotify, count: number): Promise<void> {
  const headers = {
    authorization: `Bearer ${await spotify.tokenFor("premium")}`,
    "content-type": "application/json",
  };
  const send = async (path: string, body?: unknown) => {
    const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    return (await fetch(`${spotify.url}/v1${path}`, init)).json();
  };
  const { items } = z
    .object({ items: z.array(z.object({ uri: z.string() })) })
    .parse(await send("/me/top/tracks?limit=40"));
  const uris = items.map(({ uri }) => uri);
  for (let index = 0; index < count; index++) {
    const { id } = z
      .object({ id: z.string() })
      .parse(await send("/me/playlists", { name: NAMES[index % NAMES.length] }));
    const times = index % 50 === 0 ? 3 : 1;
    for (let time = 0; time < times; time++)
      await send(`/playlists/${id}/items`, { uris: times > 1 ? uris : uris.slice(0, 1 + (index % 3)) });
  }
}

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), count: z.number() })),
  omitted: z.array(z.object({ reason: z.string() })),
});

test.describe("an export of 300 playlists", () => {
  test.use({ expectedMessages: [/status of (401|409|502|503)|ERR_INTERNET_DISCONNECTED/] });

  test("survives two expired tokens, a 502, a reload and a time offline", async ({
    page,
    logIn,
    spotify,
    context,
    passTime,
  }) => {
    test.setTimeout(480_000);
    await createPlaylists(spotify, CREATED);
    await logIn();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Export" }).click();
    await sheetOf(page).getByRole("radio", { name: /JSON/ }).check();
    await expect(sheetOf(page).getByText(/MB/)).toBeVisible();
    const { playlists } = playlistsSchema.parse(await (await page.request.get("/api/v1/playlists")).json());
    const own = playlists.filter(({ kind }) => kind !== "followed");
    expect(own.length).toBeGreaterThanOrEqual(CREATED);
    await spotify.forgetCalls();
    await sheetOf(page).getByRole("button", { name: "Export" }).click();
    const untilRead = (count: number) =>
      expect
        .poll(async () => (await spotify.counts())["GET /v1/playlists/{id}"] ?? 0, { timeout: 60_000 })
        .toBeGreaterThan(count);

    await untilRead(40);
    await passTime(HOUR_MS);
    await untilRead(100);
    await spotify.fault({ match: "/v1/playlists/*", status: 502, times: 4, body: "<h1>Bad gateway</h1>" });
    await untilRead(120);
    await page.reload();
    await untilRead(160);
    await page.getByRole("button", { name: "Export" }).click();
    await context.setOffline(true);
    await expect(sheetOf(page).getByText("You're offline.")).toBeVisible();
    await context.setOffline(false);
    await passTime(HOUR_MS);

    const download = await page.waitForEvent("download", { timeout: 360_000 });
    const path = await download.path();
    expect(execFileSync("unzip", ["-tq", path], { encoding: "utf8" })).toContain("No errors detected");
    const unzipped = execFileSync("unzip", ["-p", path, "manifest.json"], { encoding: "utf8" });
    const { files, omitted } = manifestSchema.parse(JSON.parse(unzipped));
    const counts = new Map(files.map((file) => [/(\w{22})\.json$/.exec(file.path)?.[1], file.count]));
    expect(
      own.map(({ id, name, total }) => [name, counts.get(id) === total ? "" : counts.get(id), total]),
    ).toEqual(own.map(({ name, total }) => [name, "", total]));
    expect(omitted.map(({ reason }) => reason)).toEqual(
      playlists.filter(({ kind }) => kind === "followed").map(() => "followed"),
    );
    const pages = own.reduce((sum, { total }) => sum + (total <= 100 ? 1 : Math.ceil(total / 50)), 0);
    const calls = await playlistCalls(spotify);
    expect(calls).toBeGreaterThanOrEqual(pages);
    // Four failed attempts, the pages in flight at the reload and when the network went away, and those with an expired token.
    expect(calls).toBeLessThanOrEqual(pages + 4 + 2 + 2);
  });
});

test.describe("an export that reaches the limit of requests", () => {
  test.use({ expectedMessages: [/status of 503/] });

  test("waits until its time, also after a reload, and is deleted at sign-out; reminders are saved as files", async ({
    page,
    logIn,
    spotify,
  }) => {
    await logIn();
    await page.goto("/playlists");
    await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
    await openFromMenu(page, "Night Ferry");
    const body = { error: { status: 429, message: "Too many requests", reason: "QUOTA_EXCEEDED" } };
    await spotify.fault({ match: "/v1/playlists/*", retryAfter: 7200, body: JSON.stringify(body) });
    await sheetOf(page).getByRole("button", { name: "Export" }).click();
    await expect(sheetOf(page).getByText(/reached its limit of Spotify requests/)).toBeVisible();
    await page.reload();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await spotify.heal();
    await spotify.forgetCalls();
    await expect(sheetOf(page).getByText(/The export continues at/)).toBeVisible();
    expect((await spotify.counts())["GET /v1/playlists/{id}"]).toBeUndefined();

    const stored = () =>
      page.evaluate(async () =>
        (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === "tonearm-exports"),
      );
    expect(await stored()).toEqual(["tonearm-exports"]);
    await page.goto("/settings");
    for (const [button, line] of [
      ["Make a backup, monthly", "RRULE:FREQ=MONTHLY"],
      ["End of consent", "TRIGGER:-P6DT15H"],
    ]) {
      const reminder = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      expect((await textOf(await reminder)).split("\r\n")).toEqual(
        expect.arrayContaining(["BEGIN:VCALENDAR", line, "END:VCALENDAR"]),
      );
    }
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await page.waitForURL(/\/login/);
    await expect.poll(stored).toEqual([]);
  });
});

/** Returns the status of a response, and whether it arrived completely. */
function receive(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; isComplete: boolean }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      // A broken connection is an event of its own, and then the end.
      response.on("error", () => {});
      response.on("close", () => resolve({ status: response.statusCode, isComplete: response.complete }));
      response.resume();
    }).on("error", reject);
  });
}

test("a download over HTTP is complete or breaks off, and other sites cannot start it", async ({
  app,
  spotify,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const { playlists } = playlistsSchema.parse(JSON.parse((await visitor.get("/api/v1/playlists")).body));
  const { id = "" } = playlists.find(({ name }) => name === "Night Ferry") ?? {};
  const path = `${app.url}/api/v1/playlists/${id}/export?format=json`;
  const cookie = visitor.cookies();

  const foreign = await fetch(path, { headers: { cookie, "sec-fetch-site": "cross-site" } });
  expect([foreign.status, (await foreign.json()).error.code]).toEqual([403, "foreign_origin"]);

  const headers = { cookie, "sec-fetch-site": "none" };
  const response = await fetch(path, { headers });
  expect(response.headers.get("content-disposition")).toContain('filename="Night Ferry.json"');
  const { entries, complete } = await response.json();
  const expected = await entriesAtSpotify(spotify, id);
  expect([complete, entries.map(({ uri }: { uri: string | null }) => uri)]).toEqual([
    true,
    expected.map(({ uri }) => uri),
  ]);

  await spotify.fault({ match: `/v1/playlists/${id}/items`, status: 404, body: "" });
  expect(await receive(path, headers)).toEqual({ status: 200, isComplete: false });
});
