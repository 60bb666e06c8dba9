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
  await expect(row(page)).toHaveText(`${calls - 1} for you and ${calls} in all, in the last 24 hours.`);
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
    await expect(page.getByText("The app's share of calls is used up.").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
    await page.goto("/settings");
    await expect(row(page)).toHaveText(/ and 7 in all, in the last 24 hours\. This app makes 7 at most\.$/);
    expect(await spotify.calls()).toBe(7);

    await passTime(24 * 3_600_000);
    await page.goto("/dashboard?range=year");
    await expect(
      page.getByRole("region", { name: "Top tracks" }).getByRole("listitem").first(),
    ).toBeVisible();
  });
});
