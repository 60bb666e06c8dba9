import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { cookieName } from "./support/cookies";

test.describe.configure({ timeout: 120_000 });

test.use({ expectedMessages: [/status of 404 .*nothing-here/] });

const DEMO = "https://demo.example.com/";
/** The picture loads on a phone's connection in well under a second. */
const MAX_PICTURE_BYTES = 60_000;

function picture(page: Page) {
  return page.getByRole("img", { name: "Tonearm with a playlist open" });
}

/** Returns the y of the lower edge of what must be visible, and of the upper edge of the picture. */
async function edges(page: Page) {
  const boxes = await Promise.all([
    page.getByText("Play, search, sort and edit your Spotify playlists").boundingBox(),
    page.getByRole("button", { name: "Log in with Spotify" }).boundingBox(),
    picture(page).boundingBox(),
  ]);
  const [sentence, login, shot] = boxes.map((box) => box ?? { y: 0, height: Number.POSITIVE_INFINITY });
  return { sentence, login, shot };
}

test.describe("the front page of a site with a demo", () => {
  test.use({ env: { DEMO_URL: DEMO } });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])
    test(`shows at ${viewport.width} px, without scrolling, what it does, the login and the top of the product's picture`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto("/");
      await expect(picture(page)).toBeVisible();
      const { sentence, login, shot } = await edges(page);
      for (const box of [sentence, login])
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      expect(shot?.y).toBeLessThanOrEqual(viewport.height - 64);
      await expect(page.getByRole("link", { name: "Try the demo" })).toHaveAttribute("href", DEMO);
    });
});

test("the picture is the phone's on a phone and dark in the dark theme, small, and keeps its place while it loads", async ({
  page,
  app,
}) => {
  const sources = new Set<string>();
  for (const [width, theme] of [
    [1440, "light"],
    [1440, "dark"],
    [390, "light"],
    [390, "dark"],
  ] as const) {
    await page.context().addCookies([{ name: cookieName(app.url, "theme"), value: theme, url: app.url }]);
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    const source = await picture(page).evaluate((image: HTMLImageElement) => image.currentSrc);
    sources.add(source);
    const bytes = (await (await page.request.get(source)).body()).length;
    expect(bytes, source).toBeLessThan(MAX_PICTURE_BYTES);
  }
  expect(sources.size).toBe(4);
  await expect(picture(page)).toHaveAttribute("width", /^\d+$/);
  await expect(picture(page)).toHaveAttribute("height", /^\d+$/);
  await expect(page.getByRole("link", { name: "Try the demo" })).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("Recent is one tap from every page, and a signed-in user keeps the navigation on pages for everyone", async ({
    page,
    logIn,
  }) => {
    test.slow();
    await logIn();
    const tabs = page.getByRole("navigation", { name: "Pages" });
    for (const path of [
      "/dashboard",
      "/playlists",
      "/top",
      "/library",
      "/search",
      "/settings",
      "/privacy",
      "/docs/api",
      "/nothing-here",
    ]) {
      await page.goto(path, { waitUntil: "domcontentloaded" });
      await expect(tabs.getByRole("link", { name: "Recent" }), path).toBeInViewport();
      await expect(page.getByRole("link", { name: "Search", exact: true }).first(), path).toBeInViewport();
    }
    await tabs.getByRole("link", { name: "Recent" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Recent plays" })).toBeVisible();
  });

  test("the first song of a playlist is on its first screen", async ({ page, logIn }) => {
    await logIn();
    await page.getByRole("link", { name: "Night Ferry", exact: true }).first().tap();
    await expect(page.getByRole("heading", { level: 1, name: "Night Ferry" })).toBeVisible();
    const first = page.getByRole("table").locator("tbody [data-index='0']");
    await expect(first).toBeInViewport({ ratio: 1 });
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the account menu opens, sets the theme and signs out", async ({ page, logIn }) => {
    await logIn();
    await page.goto("/top");
    const menu = page.getByRole("dialog", { name: "Account" });
    await page.getByRole("button", { name: "Account" }).click();
    await expect(menu.getByText("Ida Marlow")).toBeVisible();
    await expect(menu.getByText(/Consent until/)).toBeVisible();
    await menu.getByRole("button", { name: "Dark" }).click();
    await expect(page).toHaveURL(/\/top$/);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("button", { name: "Account" }).click();
    await menu.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  });
});

test("the page of a visitor loads no scripts of the navigation that signed-in pages have", async ({
  page,
  app,
  logIn,
}) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  for (const path of ["/", "/login"]) {
    await page.goto(path, { waitUntil: "load" });
    await expect(page.getByRole("button", { name: "Log in with Spotify" }).first()).toBeVisible();
  }
  const ofVisitor = new Set(scripts);
  const response = await page.goto("/nothing-here", { waitUntil: "load" });
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await logIn();
  scripts.length = 0;
  await page.goto(`${app.url}/settings`, { waitUntil: "load" });
  // The key under which a playlist addition is stored, which the menus of every signed-in page can begin.
  const withMenus = await Promise.all(
    scripts.map(async (url) => (await (await fetch(url)).text()).includes("tonearm.addition")),
  );
  const own = scripts.filter((_, index) => withMenus[index]);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((url) => ofVisitor.has(url))).toEqual([]);
});
