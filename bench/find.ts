import type { Page } from "playwright";
import { slowDown, startChromium } from "../scripts/chromium-session";
import { fillLibrary, typeAndFind, watchLongTasks } from "./find-probe";
import { median, table } from "./stats";

const LIBRARY = { playlists: 200, songsEach: 500 };
const ITEMS = LIBRARY.playlists * LIBRARY.songsEach;
const CPU_SLOWDOWN = 4;
const BARS_MS = { answer: 50, slowAnswer: 150, task: 50 };
/** Typed letter by letter. */
const WORDS = ["ferry har", "copper 4", "björk 39"];

const ms = (value: number) => `${value.toFixed(0)} ms`;

async function waitForIndex(page: Page): Promise<number> {
  const startedAt = performance.now();
  await page.waitForFunction(
    (count) => document.body.textContent?.includes(`In ${count} items`),
    String(ITEMS).replace(/\B(?=(\d{3})+$)/g, ","),
    { timeout: 120_000 },
  );
  return performance.now() - startedAt;
}

async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate("globalThis.longTasks.splice(0)");
}

async function type(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const word of WORDS)
    for (let end = 1; end <= word.length; end++)
      if (word[end - 1] !== " ") times.push(await page.evaluate(typeAndFind, word.slice(0, end)));
  return times;
}

async function answerRow(page: Page, name: string, bar: number): Promise<(string | number)[][]> {
  await longTasks(page);
  const times = await type(page);
  const tasks = await longTasks(page);
  return [
    [
      `${name}: slowest answer of ${times.length} letters (median ${ms(median(times))})`,
      ms(Math.max(...times)),
      ms(bar),
    ],
    [
      `${name}: longest task above 50 ms`,
      tasks.length > 0 ? ms(Math.max(...tasks)) : "none",
      ms(BARS_MS.task),
    ],
  ];
}

/** Measures finding songs in a local library of 100,000 items, and building its index. @returns Markdown. */
export async function measureFind(): Promise<string> {
  const { app, openPage, stop } = await startChromium();
  const page = await openPage();
  await page.goto(`${app.url}/your-library`);
  await page.getByRole("button", { name: "Start sync" }).waitFor();
  await page.evaluate(fillLibrary, LIBRARY);
  await page.addInitScript(watchLongTasks);
  await page.goto(`${app.url}/your-library?view=find`);
  const builtMs = await waitForIndex(page);
  const tasks = await longTasks(page);
  const rows = [
    ["the index is built after", ms(builtMs), ""],
    [
      "longest task above 50 ms meanwhile",
      tasks.length > 0 ? ms(Math.max(...tasks)) : "none",
      ms(BARS_MS.task),
    ],
    ...(await answerRow(page, "typed", BARS_MS.answer)),
  ];
  await slowDown(page, CPU_SLOWDOWN);
  rows.push(...(await answerRow(page, `typed, processor ${CPU_SLOWDOWN} times slower`, BARS_MS.slowAnswer)));
  await stop();
  return `${table([`${ITEMS.toLocaleString("en-US")} items`, "measured", "bar"], rows)}\n`;
}
