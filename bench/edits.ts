import { slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { editInPage } from "./edits-probe";
import { median, repeat, table } from "./stats";

const CPU_SLOWDOWN = 4;
const RUNS = 10;
const LONG = "Everything, in order";
const BARS = { result: 200, frame: 50, runs: 9 };

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Edits of a completely loaded list. */
const EDITS = [
  { name: "nothing, for comparison", act: "nothing" },
  { name: "everything selected", act: "select all" },
  { name: "a song removed", act: "remove" },
  { name: "a removal undone", act: "undo" },
  { name: "a song moved to position 1", act: "move" },
  { name: "a move undone", act: "undo" },
] as const;

/** Measures edits of 10,000 songs on a slow processor. @returns Markdown. */
export async function measureEdits(): Promise<string> {
  const { app, openPage, playlistPath, stop } = await startChromium();
  const page = await openPage({ feature: "editPlaylists" });
  await page.goto(`${app.url}${await playlistPath(LONG)}`);
  await untilQuiet(page);
  // Sorting loads the complete list.
  await page.locator("main").getByRole("combobox").selectOption({ label: "By title" });
  await page.getByText("Loading the whole playlist.").waitFor({ state: "hidden", timeout: 120_000 });
  await page.locator("main").getByRole("combobox").selectOption({ label: "Playlist order" });
  await untilQuiet(page);
  await page.evaluate(() => window.scrollTo(0, 400));
  await slowDown(page, CPU_SLOWDOWN);
  const rounds = await repeat(RUNS, async () => {
    const round: { result: number; frame: number }[] = [];
    for (const { act } of EDITS) round.push(await page.evaluate(editInPage, act));
    return round;
  });
  await stop();
  const rows = EDITS.map(({ name }, index) => {
    const results = rounds.map((round) => round[index]?.result ?? 0);
    const frames = rounds.map((round) => round[index]?.frame ?? 0);
    const good = frames.filter((frame) => frame <= BARS.frame).length;
    return [name, ms(median(results)), ms(Math.max(...results)), ms(median(frames)), `${good} of ${RUNS}`];
  });
  const heads = [
    `10,000 songs, processor ${CPU_SLOWDOWN} times slower`,
    `result shown, median (bar ${ms(BARS.result)})`,
    "slowest",
    "longest frame, median",
    `runs with no frame over ${ms(BARS.frame)} (bar ${BARS.runs})`,
  ];
  return `${table(heads, rows)}\n`;
}
