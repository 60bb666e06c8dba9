import AxeBuilder from "@axe-core/playwright";
import { expect, test, untilQuiet } from "./fixtures";

test.use({ expectedMessages: [/status of 404/] });

type Page = import("@playwright/test").Page;

async function lookAt(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.map(
    ({ id, nodes }) => `${page.url()}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** What axe finds in the light, and what of it could be otherwise in the dark: colours alone. */
async function violations(page: Page, inTheDark = true): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await lookAt(page);
  if (!inTheDark) return light;
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  return [...light, ...(await lookAt(page, ["color-contrast", "link-in-text-block"]))];
}

/** Made of the same parts as others in this list: their colours need no look of their own. */
const ALIKE = [
  "/login",
  "/playlists?q=nothing-like-it",
  "/playlists/none",
  "/library?kind=albums",
  "/recent",
];

async function expectNothing(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    expect(await violations(page, !ALIKE.includes(path))).toEqual([]);
  }
}

test("axe finds nothing on the pages for strangers and on lists, light and dark", async ({ page, logIn }) => {
  test.setTimeout(120_000);
  await expectNothing(page, ["/", "/login", "/login?reason=cancelled", "/nothing-here", "/privacy"]);
  await page.goto("/login");
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await page.waitForURL(/\/authorize/);
  expect(await violations(page)).toEqual([]);
  await logIn();
  await expectNothing(page, [
    "/playlists",
    "/playlists?view=list",
    "/playlists?q=nothing-like-it",
    "/settings",
    "/top?kind=artists",
    "/library",
    "/library?kind=albums",
    "/search?q=night",
  ]);
});

test("axe finds nothing on what lists lead to and where Spotify fails, light and dark", async ({
  page,
  spotify,
  logIn,
}) => {
  test.setTimeout(120_000);
  await logIn();
  await expect(page.getByRole("heading", { name: /^(Today|Yesterday)$/ }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expectNothing(page, ["/recent", "/playlists/none"]);
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
  for (const path of ["/search?q=unheard", "/dashboard?range=year"]) {
    await page.goto(path);
    await expect(page.getByText("Spotify did not answer.").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});

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
