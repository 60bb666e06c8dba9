import { expect, test, untilQuiet } from "./fixtures";
import { DAY_MS } from "./support/time";

type Page = import("@playwright/test").Page;

/** The row of the settings page with the calls of the last 24 hours. */
function row(page: Page) {
  return page.getByRole("definition").filter({ hasText: "in the last 24 hours" });
}

test("the settings page counts the calls of the last 24 hours", async ({ page, spotify, logIn }) => {
  await logIn();
  await untilQuiet(page);
  const calls = await spotify.calls();
  await page.goto("/settings");
  // The login's own call is made before the user is known.
  await expect(row(page)).toHaveText(`${calls} in the last 24 hours, ${calls - 1} of them for you`);
});

test.describe("with seven calls a day", () => {
  // A login, a dashboard and a player request.
  test.use({ env: { SPOTIFY_DAILY_CALLS: "7" } });

  test("the app does not make the eighth, shows cached data, and can make seven more a day later", async ({
    page,
    spotify,
    logIn,
    passTime,
  }) => {
    await logIn();
    await untilQuiet(page);
    expect(await spotify.calls()).toBe(7);
    await page.goto("/dashboard?range=year");
    await expect(page.getByText("Tonearm has reached its limit of Spotify requests.").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
    await page.goto("/settings");
    await expect(row(page)).toHaveText(/^7 in the last 24 hours, .* The limit is 7\.$/);
    expect(await spotify.calls()).toBe(7);

    await passTime(DAY_MS);
    await page.goto("/dashboard?range=year");
    await expect(
      page.getByRole("region", { name: "Top tracks" }).getByRole("listitem").first(),
    ).toBeVisible();
  });
});
