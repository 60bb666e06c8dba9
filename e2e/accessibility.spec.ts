import AxeBuilder from "@axe-core/playwright";
import { expect, test, untilQuiet } from "./fixtures";
import { cookieName } from "./support/cookies";

test.use({ expectedMessages: [/status of (404|503)/] });

type Page = import("@playwright/test").Page;

/** Rules that can give another result in the dark theme, where only colours differ. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Rules that can give another result in another language: names and language attributes. */
const NAMES = [
  "html-has-lang",
  "html-lang-valid",
  "valid-lang",
  "document-title",
  "button-name",
  "link-name",
  "image-alt",
  "svg-img-alt",
  "label",
  "select-name",
  "aria-command-name",
  "aria-input-field-name",
  "aria-progressbar-name",
  "empty-heading",
  "landmark-unique",
  "label-content-name-mismatch",
];

/** A narrow phone, 1280 px at 200 %, and a very wide screen. */
const WIDTHS = [360, 640, 2560];

/** All of axe's default rules, and one that is off by default: targets of 24 px, or with that much spacing (WCAG 2.2, 2.5.8). */
const ALL_RULES = { rules: { "target-size": { enabled: true } } };

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const options = rules ? { runOnly: { type: "rule" as const, values: rules } } : ALL_RULES;
  // No page has frames. Without legacy mode axe opens a blank page for every result, to merge the results of frames in it.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Passed rules are left out: on a long page, describing them takes longer than finding violations.
  const { violations: found } = await axe.options({ ...options, resultTypes: ["violations"] }).analyze();
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Runs a check that resizes the window, then restores the size. */
async function restoringSize(page: Page, check: () => Promise<string[]>): Promise<string[]> {
  const size = page.viewportSize();
  const found = await check();
  if (size) await page.setViewportSize(size);
  return found;
}

/** Returns by how many px the page is wider than its window, for each width where it is. */
function horizontalOverflow(page: Page): Promise<string[]> {
  return restoringSize(page, async () => {
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${over} px too wide at ${width}`);
    }
    return wide;
  });
}

/** Returns the targets that are too small for a finger on a phone. */
function smallTargets(page: Page): Promise<string[]> {
  return restoringSize(page, async () => {
    await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 740 });
    return violations(page, ["target-size"]);
  });
}

/** Checks a page in light and dark, at every width. @param isAlike made of parts whose colours another page has shown already. */
async function expectAccessible(page: Page, isAlike = false): Promise<void> {
  // After a navigation inside the app the title arrives with the data of the page.
  await expect(page).toHaveTitle(/./);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const found = [
    ...(await violations(page)),
    ...(await horizontalOverflow(page)),
    ...(await smallTargets(page)),
  ];
  if (!isAlike) {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    found.push(...(await violations(page, COLOURS)));
  }
  expect(found, page.url()).toEqual([]);
}

/** Checks the same page in the other language, only by the rules that can differ there. */
async function expectTranslationAccessible(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveTitle(/./);
  expect([...(await violations(page, NAMES)), ...(await horizontalOverflow(page))], page.url()).toEqual([]);
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

function switchToChinese(page: Page, url: string): Promise<void> {
  return page.context().addCookies([{ name: cookieName(url, "language"), value: "zh-CN", url }]);
}

test("pages without a session are accessible, light and dark, in both languages, at every width", async ({
  page,
  app,
}) => {
  test.setTimeout(240_000);
  const paths = ["/", "/login?reason=cancelled", "/nothing-here", "/privacy"];
  for (const path of paths) {
    await visit(page, path);
    await expectAccessible(page);
  }
  await visit(page, "/login");
  await expectAccessible(page, true);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await page.waitForURL(/\/authorize/);
  expect([...(await violations(page)), ...(await horizontalOverflow(page))]).toEqual([]);
  await switchToChinese(page, app.url);
  for (const path of paths) {
    await visit(page, path);
    await expectTranslationAccessible(page);
  }
});

const LISTS = [
  "/playlists",
  "/playlists?view=list",
  "/settings",
  "/top?kind=artists",
  "/library",
  "/library?kind=shows",
  "/search?q=night",
];
const ALIKE = [
  "/playlists?q=nothing-like-it",
  "/playlists/none",
  "/library?kind=albums",
  "/library?kind=episodes",
  "/recent",
];

test("lists are accessible, light and dark, in both languages, at every width", async ({
  page,
  app,
  logIn,
}) => {
  test.setTimeout(240_000);
  await logIn();
  for (const path of [...LISTS, ...ALIKE]) {
    await visit(page, path);
    await expectAccessible(page, ALIKE.includes(path));
  }
  await switchToChinese(page, app.url);
  for (const path of ["/dashboard", ...LISTS, ...ALIKE]) {
    await visit(page, path);
    await expectTranslationAccessible(page);
  }
});

/** A page that links to a page of each kind. */
const LINKING = {
  artists: "/search?q=night",
  albums: "/search?q=night",
  tracks: "/library",
  shows: "/library?kind=shows",
  episodes: "/library?kind=episodes",
  audiobooks: "/library?kind=audiobooks",
};

/** Opens Home, an own and a followed playlist, and one item of each other kind, and checks each once it has loaded. */
async function visitDetailPages(page: Page, check: () => Promise<void>): Promise<void> {
  await visit(page, "/dashboard");
  await untilQuiet(page);
  await check();
  for (const name of ["Night Ferry", "First coffee"]) {
    await page.goto(`/playlists?q=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await untilQuiet(page);
    await check();
  }
  for (const [kind, from] of Object.entries(LINKING)) {
    await page.goto(from);
    await page.locator(`main a[href^="/${kind}/"]`).locator("visible=true").first().click();
    await expect(page).toHaveURL(new RegExp(`/${kind}/`));
    await untilQuiet(page);
    await check();
  }
}

test("detail pages, and pages while Spotify fails, are accessible, light and dark, in both languages, at every width", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  test.setTimeout(360_000);
  await logIn();
  await visitDetailPages(page, () => expectAccessible(page));
  await spotify.fault({ match: "/v1/*", status: 503 });
  const failing = ["/search?q=unheard", "/dashboard?range=year"];
  for (const path of failing) {
    await visit(page, path);
    await expect(page.getByText("Spotify isn't responding.").first()).toBeVisible();
    await expectAccessible(page);
  }
  await switchToChinese(page, app.url);
  for (const path of failing) {
    await visit(page, path);
    await untilQuiet(page);
    await expectTranslationAccessible(page);
  }
  await spotify.heal();
  await visitDetailPages(page, () => expectTranslationAccessible(page));
});

test("the path from the landing page to a playlist needs no mouse", async ({ page, app }) => {
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
