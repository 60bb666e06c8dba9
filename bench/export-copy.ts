import type { CDPSession, Page } from "playwright";
import type { Spotify } from "../e2e/support/spotify";
import { startChromium } from "../scripts/chromium-session";
import { fillLibrary, watchLongTasks } from "./find-probe";
import { table } from "./stats";

const LIBRARY = { playlists: 200, songsEach: 500 };
const ITEMS = LIBRARY.playlists * LIBRARY.songsEach;
const BARS = { seconds: 10, megabytes: 200, inputMs: 100 };
const SAMPLE_MS = 100;
const MAX_MS = 120_000;

type Parts = { page: Page; url: string; spotify: Spotify };

/** Runs in the page. Collects the ms from each key to the next frame. */
function watchKeys(): void {
  const times: number[] = [];
  Object.assign(globalThis, { keyTimes: times });
  addEventListener("keydown", ({ timeStamp }) =>
    requestAnimationFrame(() => times.push(performance.now() - timeStamp)),
  );
}

async function heapOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 2 ** 20;
}

/** Presses keys and reads the heap until `work` is done. @returns the largest heap in MB. */
async function sampleUntil(page: Page, session: CDPSession, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => {});
  let largest = 0;
  while (!isDone) {
    largest = Math.max(largest, await heapOf(session));
    await page.keyboard.press("Shift");
    await page.waitForTimeout(SAMPLE_MS);
  }
  await done;
  return largest;
}

async function openSheet(page: Page, url: string, format: string): Promise<void> {
  await page.goto(`${url}/your-library`);
  await page.getByRole("button", { name: "Export everything" }).click();
  const sheet = page.getByRole("dialog", { name: "Export" });
  await sheet.getByRole("radio", { name: /^All \d+ playlists/ }).check();
  await sheet.getByRole("radio", { name: format }).check();
  await sheet.getByText("0 requests").waitFor();
}

async function measureFormat({ page, url, spotify }: Parts, format: string) {
  await openSheet(page, url, format);
  await spotify.forgetCalls();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const idle = await heapOf(session);
  await page.evaluate("globalThis.longTasks.splice(0)");
  const startedAt = performance.now();
  const download = page.waitForEvent("download", { timeout: MAX_MS });
  await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Export" }).click();
  const largest = await sampleUntil(page, session, download);
  const seconds = (performance.now() - startedAt) / 1000;
  const times = await page.evaluate<number[]>("globalThis.keyTimes.splice(0)");
  const tasks = await page.evaluate<number[]>("globalThis.longTasks.splice(0)");
  return [
    [`${format}: requests for lists`, await reads(spotify), 0],
    [`${format}: seconds until it is saved`, seconds.toFixed(1), BARS.seconds],
    [`${format}: heap above idle, MB`, (largest - idle).toFixed(0), BARS.megabytes],
    [
      `${format}: slowest of ${times.length} keys to its frame, ms`,
      Math.max(...times).toFixed(0),
      BARS.inputMs,
    ],
    [`${format}: longest task above 50 ms`, tasks.length > 0 ? Math.max(...tasks).toFixed(0) : "none", ""],
  ];
}

/** Measures a ZIP of 100,000 items from the local library. @returns Markdown. */
export async function measureExportCopy(): Promise<string> {
  const { app, spotify, openPage, stop } = await startChromium(
    // Without playlists at Spotify, which would be read because the copy does not have them.
    "empty",
  );
  const page = await openPage();
  await page.addInitScript(watchLongTasks);
  await page.addInitScript(watchKeys);
  await page.goto(`${app.url}/your-library`);
  await page.getByRole("button", { name: "Start sync" }).waitFor();
  await page.evaluate(fillLibrary, LIBRARY);
  const parts = { page, url: app.url, spotify };
  const rows = [...(await measureFormat(parts, "CSV")), ...(await measureFormat(parts, "JSON"))];
  await stop();
  return `${table([`${ITEMS.toLocaleString("en-US")} items as a ZIP`, "measured", "bar"], rows)}\n`;
}

/** Returns the calls since the last look that read playlists or saved items. */
async function reads(spotify: Spotify): Promise<number> {
  const counts = Object.entries(await spotify.counts());
  return counts
    .filter(([name]) => !name.includes("/me/player") && name.includes("/v1/"))
    .reduce((sum, [, count]) => sum + count, 0);
}
