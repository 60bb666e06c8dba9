import { expect, test, untilQuiet } from "./fixtures";
import { createHttpSession } from "./support/http-session";

const HOUR = 3_600_000;

test.use({ emulator: { rotation: "on", library: "large" } });

test("a cold dashboard costs at most 5 calls, none within the minute, and in a browser one look at the player", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await expect(page.getByRole("heading", { name: "Recent plays" })).toBeVisible();
  await untilQuiet(page);
  // The login itself reads the profile once; that is not the dashboard's.
  expect((await spotify.pageCalls()) - 1).toBeLessThanOrEqual(5);
  expect((await spotify.counts())["GET /v1/me/player"]).toBe(1);
  await spotify.forgetCalls();
  await page.reload();
  await untilQuiet(page);
  expect(await spotify.pageCalls()).toBe(0);
});

test("20 tabs opened at once, cold, cost the calls of one", async ({ spotify, app }) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.fault({ match: "/v1/*", delayMs: 300 });
  await spotify.forgetCalls();
  const answers = await visitor.storm(20, ["/dashboard"]);
  expect(answers.filter(({ status, body }) => status !== 200 || !body.includes("Ida Marlow"))).toEqual([]);
  expect(await spotify.calls()).toBeLessThanOrEqual(5);
});

test("a playlist of 10,000 costs 3 calls to open, 201 whole, 8 in flight, 1 an hour later", async ({
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

  await passTime(HOUR);
  await spotify.forgetCalls();
  await page.reload();
  await expect(page.getByRole("table").getByRole("row").nth(5)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
  await expect.poll(() => spotify.pageCalls()).toBe(1);
  expect((await spotify.counts())["GET /v1/playlists/{id}"]).toBe(1);
});
