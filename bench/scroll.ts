import type { Page } from "playwright";
import { slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { scrollThrough, typeInto } from "./scroll-probe";
import { median, repeat, table } from "./stats";

const SLOWER = 4;
const WAY = 20_000;
const TIMES = 3;
const LONG = "Everything, in order";
const BARS = { frame: 50, answer: 100 };
/** Typed one after the other: each finds another number of rows. */
const TYPED = ["n", "e", "o", "s", "t", "a", "i", "r", "l", "d"];

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** A row of the table: the longest frame of several ways through, the least disturbed first. */
async function scrollRow(page: Page, name: string): Promise<(string | number)[]> {
  const ways = await repeat(TIMES, () => page.evaluate(scrollThrough, WAY));
  const longest = ways.map((frames) => Math.max(...frames)).sort((one, other) => one - other);
  return [
    `scrolled, ${name}: longest frame`,
    ms(longest[0] ?? 0),
    longest.slice(1).map(ms).join(", "),
    ms(BARS.frame),
  ];
}

async function searchRow(page: Page): Promise<(string | number)[]> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const rounds = await repeat(TIMES, async () => {
    const answers: number[] = [];
    for (const text of TYPED) answers.push(await page.evaluate(typeInto, text));
    return answers;
  });
  const slowest = rounds.map((answers) => Math.max(...answers)).sort((one, other) => one - other);
  const typical = ms(median(rounds.flat()));
  return [
    `searched, slowest of ${TYPED.length} words begun (median ${typical})`,
    ms(slowest[0] ?? 0),
    slowest.slice(1).map(ms).join(", "),
    ms(BARS.answer),
  ];
}

/** Another order reads the list whole; from then on every row is there to be drawn. */
async function readWhole(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = page.locator("main [data-row]").first();
  const before = await first.textContent();
  await page.locator("main").getByRole("combobox").selectOption({ label: "By title" });
  while ((await first.textContent()) === before) await page.waitForTimeout(100);
  await untilQuiet(page);
}

/**
 * Covers as Spotify sends them: the emulator draws its own, which without a graphics card takes longer than all else on the page. Each
 * is answered with a photograph of the page's first.
 */
async function photographCovers(page: Page): Promise<void> {
  const body = await page.locator("main img").first().screenshot({ type: "jpeg" });
  await page.route(/\/images\//, (route) => route.fulfill({ body, contentType: "image/jpeg" }));
}

/** 10,000 rows scrolled from top to bottom and searched on a slow processor. @returns Markdown. */
export async function measureScroll(): Promise<string> {
  const { app, openPage, playlistPath, stop } = await startChromium();
  const page = await openPage();
  await page.goto(`${app.url}${await playlistPath(LONG)}`);
  await untilQuiet(page);
  await photographCovers(page);
  await page.reload();
  await untilQuiet(page);
  await slowDown(page, SLOWER);
  const rows = [await scrollRow(page, "as it was opened")];
  await readWhole(page);
  rows.push(await scrollRow(page, "read whole"), await searchRow(page));
  await stop();
  const heads = [`10,000 rows, processor ${SLOWER} times slower`, `best of ${TIMES}`, "the others", "bar"];
  return `${table(heads, rows)}\n`;
}
