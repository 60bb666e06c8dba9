import AxeBuilder from "@axe-core/playwright";
import { expect, test, untilQuiet } from "./fixtures";

test.use({ expectedMessages: [/status of 404/] });

async function violations(page: import("@playwright/test").Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(
    ({ id, nodes }) => `${page.url()}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page, spotify, logIn }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of ["/", "/login", "/login?reason=cancelled", "/nothing-here", "/privacy"]) {
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
    }
    await page.goto("/login");
    await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
    await page.waitForURL(/\/authorize/);
    expect(await violations(page)).toEqual([]);
    await logIn();
    await expect(
      page
        .getByRole("heading", { name: "Yesterday" })
        .or(page.getByRole("heading", { name: "Today" }))
        .first(),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
    for (const path of [
      "/playlists",
      "/playlists?view=list",
      "/playlists?q=nothing-like-it",
      "/settings",
      "/playlists/none",
      "/library",
      "/library?kind=albums",
      "/search?q=night",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
    for (const name of ["Night Ferry", "First coffee"]) {
      await page.goto(`/playlists?q=${encodeURIComponent(name)}`);
      await page.getByRole("link", { name, exact: true }).first().click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
    await page.goto("/search?q=night");
    for (const kind of ["Artists", "Albums"]) {
      await page.getByRole("region", { name: kind }).getByRole("link").first().click();
      await expect(page).toHaveURL(/\/(artists|albums)\//);
      await untilQuiet(page);
      expect(await violations(page)).toEqual([]);
      await page.goBack();
    }
    await spotify.fault({ match: "/v1/*", status: 503 });
    await page.goto("/search?q=unheard");
    await expect(page.getByText("Spotify did not answer.").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.goto("/dashboard?range=year");
    await expect(page.getByText("Spotify did not answer.").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test("nothing scrolls sideways at 360 px, nor at 1280 px and 200 %", async ({ page, logIn }) => {
  await logIn();
  for (const width of [360, 640]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of [
      "/dashboard",
      "/playlists",
      "/playlists?view=list",
      "/library",
      "/library?kind=albums",
      "/search?q=night",
      "/settings",
      "/login",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("the way from front to a playlist needs no mouse", async ({ page, app }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "Log in with Spotify" }).first();
  for (
    let presses = 0;
    presses < 12 && !(await button.evaluate((node) => node === document.activeElement));
    presses++
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/authorize/);
  await page.getByRole("button", { name: "Agree" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${app.url}/dashboard`);
  await page.getByRole("link", { name: "Night Ferry", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Night Ferry" })).toBeVisible();
});
