import { expect, test, untilQuiet } from "./fixtures";

type Page = import("@playwright/test").Page;

/** What the connection page says of the calls of the day. */
function row(page: Page) {
  return page.getByRole("definition").filter({ hasText: "in the last 24 hours" });
}

test("the connection page counts the calls of the day", async ({ page, spotify, logIn }) => {
  await logIn();
  await untilQuiet(page);
  const calls = await spotify.calls();
  await page.goto("/settings");
  // The login's own call was made before it was known for whom.
  await expect(row(page)).toHaveText(`${calls} in the last 24 hours, ${calls - 1} of them for you`);
});

test.describe("with seven calls a day", () => {
  // A login, a dashboard and a look at the player.
  test.use({ env: { SPOTIFY_DAILY_CALLS: "7" } });

  test("the eighth is not made, what was kept is shown, and a day later there are seven more", async ({
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

    await passTime(24 * 3_600_000);
    await page.goto("/dashboard?range=year");
    await expect(
      page.getByRole("region", { name: "Top tracks" }).getByRole("listitem").first(),
    ).toBeVisible();
  });
});
