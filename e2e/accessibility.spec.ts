import AxeBuilder from "@axe-core/playwright";
import { expect, test, untilQuiet } from "./fixtures";

test.use({ expectedMessages: [/status of (404|503)/] });

type Page = import("@playwright/test").Page;

/** What differs in the dark: colours alone. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What differs in another language: names and the marks of a language. */
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

/** All that axe knows, and what it leaves out by itself: targets of 24 px, or with that much room (WCAG 2.2, 2.5.8). */
const ALL = { rules: { "target-size": { enabled: true } } };

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const options = rules ? { runOnly: { type: "rule" as const, values: rules } } : ALL;
  // No page has frames. Otherwise axe opens a blank page for every result, to join those of frames in it.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // What passes is not described, which on a long page takes longer than to look for what does not.
  const { violations: found } = await axe.options({ ...options, resultTypes: ["violations"] }).analyze();
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Looks at a page in windows of other sizes, and gives it back its own. */
async function resized(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const size = page.viewportSize();
  const found = await look();
  if (size) await page.setViewportSize(size);
  return found;
}

/** By how many px, where at all, the page is wider than its window. */
function sideways(page: Page): Promise<string[]> {
  return resized(page, async () => {
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${over} px too wide at ${width}`);
    }
    return wide;
  });
}

/** Whatever a finger on a phone could miss. */
function smallTargets(page: Page): Promise<string[]> {
  return resized(page, async () => {
    await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 740 });
    return violations(page, ["target-size"]);
  });
}

/** One visit, in light and dark, at every width. @param alike made of parts whose colours another page has shown already. */
async function expectSound(page: Page, alike = false): Promise<void> {
  // After a turn inside the app a title comes with what the page reads.
  await expect(page).toHaveTitle(/./);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const found = [...(await violations(page)), ...(await sideways(page)), ...(await smallTargets(page))];
  if (!alike) {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    found.push(...(await violations(page, COLOURS)));
  }
  expect(found, page.url()).toEqual([]);
}

/** The same page in the other language: only what can be otherwise there. */
async function expectTranslatedSound(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveTitle(/./);
  expect([...(await violations(page, NAMES)), ...(await sideways(page))], page.url()).toEqual([]);
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

function speakChinese(page: Page, url: string): Promise<void> {
  return page.context().addCookies([{ name: "tonearm.language", value: "zh-CN", url }]);
}

test("pages for strangers are sound, light and dark, in both languages, at every width", async ({
  page,
  app,
}) => {
  test.setTimeout(240_000);
  const paths = ["/", "/login?reason=cancelled", "/nothing-here", "/privacy"];
  for (const path of paths) {
    await visit(page, path);
    await expectSound(page);
  }
  await visit(page, "/login");
  await expectSound(page, true);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await page.waitForURL(/\/authorize/);
  expect([...(await violations(page)), ...(await sideways(page))]).toEqual([]);
  await speakChinese(page, app.url);
  for (const path of paths) {
    await visit(page, path);
    await expectTranslatedSound(page);
  }
});

const LISTS = [
  "/playlists",
  "/playlists?view=list",
  "/settings",
  "/top?kind=artists",
  "/library",
  "/search?q=night",
];
const ALIKE = ["/playlists?q=nothing-like-it", "/playlists/none", "/library?kind=albums", "/recent"];

test("lists are sound, light and dark, in both languages, at every width", async ({ page, app, logIn }) => {
  test.setTimeout(240_000);
  await logIn();
  for (const path of [...LISTS, ...ALIKE]) {
    await visit(page, path);
    await expectSound(page, ALIKE.includes(path));
  }
  await speakChinese(page, app.url);
  for (const path of ["/dashboard", ...LISTS, ...ALIKE]) {
    await visit(page, path);
    await expectTranslatedSound(page);
  }
});

/** Home, a playlist of one's own and a followed one, an artist and an album, with what makes sure that they are there. */
async function lookAround(page: Page, look: () => Promise<void>): Promise<void> {
  await visit(page, "/dashboard");
  await untilQuiet(page);
  await look();
  for (const name of ["Night Ferry", "First coffee"]) {
    await page.goto(`/playlists?q=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await untilQuiet(page);
    await look();
  }
  for (const kind of ["artists", "albums"]) {
    await page.goto("/search?q=night");
    await page.locator(`main a[href^="/${kind}/"]`).locator("visible=true").first().click();
    await expect(page).toHaveURL(new RegExp(`/${kind}/`));
    await untilQuiet(page);
    await look();
  }
}

test("what lists lead to, and pages while Spotify fails, are sound, light and dark, in both languages, at every width", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  test.setTimeout(240_000);
  await logIn();
  await lookAround(page, () => expectSound(page));
  await spotify.fault({ match: "/v1/*", status: 503 });
  const failing = ["/search?q=unheard", "/dashboard?range=year"];
  for (const path of failing) {
    await visit(page, path);
    await expect(page.getByText("Spotify isn't responding.").first()).toBeVisible();
    await expectSound(page);
  }
  await speakChinese(page, app.url);
  for (const path of failing) {
    await visit(page, path);
    await untilQuiet(page);
    await expectTranslatedSound(page);
  }
  await spotify.heal();
  await lookAround(page, () => expectTranslatedSound(page));
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
