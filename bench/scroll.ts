import type { Page } from "playwright";
import { slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { scrollThrough, typeInto } from "./scroll-probe";
import { median, repeat, table } from "./stats";

const CPU_SLOWDOWN = 4;
const SCROLL_MS = 20_000;
const RUNS = 3;
const LONG = "Everything, in order";
const BARS_MS = { frame: 50, search: 100 };
/** Typed in sequence. Each finds a different number of rows. */
const TYPED = ["n", "e", "o", "s", "t", "a", "i", "r", "l", "d"];

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Returns a table row with the longest frame of several scrolls, the best first. */
async function scrollRow(page: Page, name: string): Promise<(string | number)[]> {
  const runs = await repeat(RUNS, () => page.evaluate(scrollThrough, SCROLL_MS));
  const longest = runs.map((frames) => Math.max(...frames)).sort((one, other) => one - other);
  return [
    `scrolled, ${name}: longest frame`,
    ms(longest[0] ?? 0),
    longest.slice(1).map(ms).join(", "),
    ms(BARS_MS.frame),
  ];
}

async function searchRow(page: Page): Promise<(string | number)[]> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const rounds = await repeat(RUNS, async () => {
    const times: number[] = [];
    for (const text of TYPED) times.push(await page.evaluate(typeInto, text));
    return times;
  });
  const slowest = rounds.map((times) => Math.max(...times)).sort((one, other) => one - other);
  const typical = ms(median(rounds.flat()));
  return [
    `searched, slowest of ${TYPED.length} first letters (median ${typical})`,
    ms(slowest[0] ?? 0),
    slowest.slice(1).map(ms).join(", "),
    ms(BARS_MS.search),
  ];
}

/** Sorts the list, which loads it completely, so that every row can be rendered. */
async function loadAll(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = page.locator("main [data-row]").first();
  const before = await first.textContent();
  await page.locator("main").getByRole("combobox").selectOption({ label: "By title" });
  while ((await first.textContent()) === before) await page.waitForTimeout(100);
  await untilQuiet(page);
}

/**
 * Replaces covers with JPEG images, as Spotify sends them: each request gets a screenshot of the page's first cover. The emulator's
 * drawn covers take longer to render without a graphics card than everything else on the page.
 */
async function replaceCovers(page: Page): Promise<void> {
  const body = await page.locator("main img").first().screenshot({ type: "jpeg" });
  await page.route(/\/images\//, (route) => route.fulfill({ body, contentType: "image/jpeg" }));
}

/** Measures scrolling through and searching 10,000 rows on a slow processor. @returns Markdown. */
export async function measureScroll(): Promise<string> {
  const { app, openPage, playlistPath, stop } = await startChromium();
  const page = await openPage();
  await page.goto(`${app.url}${await playlistPath(LONG)}`);
  await untilQuiet(page);
  await replaceCovers(page);
  await page.reload();
  await untilQuiet(page);
  await slowDown(page, CPU_SLOWDOWN);
  const rows = [await scrollRow(page, "as opened")];
  await loadAll(page);
  rows.push(await scrollRow(page, "fully loaded"), await searchRow(page));
  await stop();
  const heads = [
    `10,000 rows, processor ${CPU_SLOWDOWN} times slower`,
    `best of ${RUNS}`,
    "the others",
    "bar",
  ];
  return `${table(heads, rows)}\n`;
}
