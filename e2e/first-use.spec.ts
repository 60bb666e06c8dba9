import { expect, test, untilQuiet } from "./fixtures";

test.describe.configure({ timeout: 120_000 });

test("each hint is one line in its bar, and is shown until it is closed in this browser", async ({
  page,
  logIn,
}) => {
  // Each is in the page twice: in the bar, and below it for narrow windows.
  const shown = (text: string) => page.getByText(text).filter({ visible: true });
  const select = shown("To select songs, press Space on a row");
  const permission = shown("Tonearm asks Spotify for permission when you first change this playlist.");
  const commands = shown("Press / to search all music and to run any command.");
  const close = page.getByRole("main").getByRole("button", { name: "Close hint" });

  await logIn();
  await page.goto("/playlists?q=Night+Ferry");
  await expect(commands).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Night Ferry", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Night Ferry" })).toBeVisible();
  await expect(select).toBeVisible();
  await expect(permission).toHaveCount(0);
  await close.click();
  await expect(permission).toBeVisible();
  await close.click();
  await expect(close).toHaveCount(0);

  await page.reload();
  await untilQuiet(page);
  await expect(page.getByRole("table")).toBeVisible();
  await expect(close).toHaveCount(0);
  await page.goto("/playlists");
  await expect(commands).toBeVisible();
  await close.click();
  await page.reload();
  await untilQuiet(page);
  await expect(close).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("neither a hint nor the song played last moves anything when it appears", async ({ page, logIn }) => {
    await logIn();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shift = list
          .getEntries()
          .reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0);
        const { dataset } = document.documentElement;
        dataset.shift = String(Number(dataset.shift ?? 0) + shift);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const shift = async () =>
      Number((await page.evaluate(() => document.documentElement.dataset.shift)) ?? 0);
    // What is painted while the document still loads moves by some px; a line that is inserted later counts ten times as much.
    const MAX_SHIFT = 0.005;
    await page.goto("/dashboard");
    await expect(page.getByRole("button", { name: "Resume on…" })).toBeVisible();
    expect(await shift()).toBeLessThan(MAX_SHIFT);

    await page.goto("/playlists?q=Night+Ferry");
    await untilQuiet(page);
    await expect(
      page.getByText("The search at the top finds all music").filter({ visible: true }),
    ).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Night Ferry", exact: true }).first().tap();
    await expect(page.getByRole("table")).toBeVisible();
    const hint = page.getByText("To select songs, hold one").filter({ visible: true });
    await expect(hint).toBeVisible();
    await page.reload();
    await untilQuiet(page);
    await expect(hint).toBeVisible();
    expect(await shift()).toBeLessThan(MAX_SHIFT);
    await page.getByRole("main").getByRole("button", { name: "Close hint" }).tap();
    await expect(hint).toBeHidden();
  });
});
