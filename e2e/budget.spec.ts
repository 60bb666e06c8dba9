import { expect, test, untilQuiet } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";

test.use({ emulator: { rotation: "on", library: "large" } });

test("a cold dashboard costs at most 5 calls, none again within the minute, and in a browser what plays and what played last", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await expect(page.getByRole("heading", { name: "Top tracks" })).toBeVisible();
  await untilQuiet(page);
  await expect.poll(async () => (await spotify.counts())["GET /v1/me/player/recently-played"]).toBe(1);
  // The login itself fetches the profile once; that call does not belong to the dashboard. Nor do the browser's two requests.
  expect((await spotify.pageCalls()) - 2).toBeLessThanOrEqual(5);
  expect((await spotify.counts())["GET /v1/me/player"]).toBe(1);
  await spotify.forgetCalls();
  await page.reload();
  await untilQuiet(page);
  expect(await spotify.pageCalls()).toBe(0);
});

test("20 tabs opened at once, with a cold cache, cost the calls of one", async ({ spotify, app }) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.fault({ match: "/v1/*", delayMs: 300 });
  await spotify.forgetCalls();
  const responses = await visitor.storm(20, ["/dashboard"]);
  expect(responses.filter(({ status, body }) => status !== 200 || !body.includes("Ida Marlow"))).toEqual([]);
  expect(await spotify.calls()).toBeLessThanOrEqual(5);
});

test("a playlist of 10,000 costs 3 calls to open, 201 to read completely with 8 at once, and 1 an hour later", async ({
  page,
  spotify,
  logIn,
  passTime,
}) => {
  await logIn();
  await untilQuiet(page);
  await spotify.forgetCalls();
  await page.getByRole("link", { name: "Everything, in order", exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("table").getByRole("row").nth(5)).toBeVisible();
  expect(await spotify.pageCalls()).toBeLessThanOrEqual(3);

  await spotify.fault({ match: "/v1/playlists/*", delayMs: 20 });
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "By title" });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
  expect(await spotify.pageCalls()).toBeLessThanOrEqual(201);
  expect(await spotify.mostInFlight()).toBeLessThanOrEqual(8);

  await spotify.heal();
  await spotify.forgetCalls();
  await page.reload();
  await expect(page.getByRole("table").getByRole("row").nth(5)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
  expect((await spotify.counts())["GET /v1/playlists/{id}/items"] ?? 0).toBe(0);

  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  await page.reload();
  await expect(page.getByRole("table").getByRole("row").nth(5)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
  await expect.poll(() => spotify.pageCalls()).toBe(1);
  expect((await spotify.counts())["GET /v1/playlists/{id}"]).toBe(1);
});
