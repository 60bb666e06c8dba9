import { type ChromiumSession, slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { pressPlay, searchInPalette } from "./press-probe";
import { median, table } from "./stats";

const CPU_SLOWDOWN = 4;
const RUNS = 10;
const LONG = "Everything, in order";
const SPOTIFY_MS = 60;
const BARS_MS = { play: 100, search: 350 };
/** Typed one after the other. The emulator has songs for each, and is asked for each. */
const WORDS = [
  "harbour",
  "ledger",
  "orchard",
  "window",
  "staircase",
  "lantern",
  "railway",
  "garden",
  "weather",
  "kitchen",
];

const ms = (value: number) => `${value.toFixed(0)} ms`;

function rowOf(name: string, times: number[], bar: number): (string | number)[] {
  const good = times.filter((time) => time <= bar).length;
  return [name, ms(median(times)), ms(Math.max(...times)), `${good} of ${times.length}`, ms(bar)];
}

/** Returns the ms from each press on a row's play button until the row shows it, on a slow processor. */
async function playTimes(session: ChromiumSession): Promise<number[]> {
  const { app, spotify, openPage, playlistPath } = session;
  await spotify.setPlayer({ account: "premium", paused: true });
  const page = await openPage({ feature: "controlPlayer" });
  await page.goto(`${app.url}${await playlistPath(LONG)}`);
  await untilQuiet(page);
  await slowDown(page, CPU_SLOWDOWN);
  const times: number[] = [];
  for (let row = 0; row < RUNS; row++) {
    times.push(await page.evaluate(pressPlay, row));
    await untilQuiet(page);
    // The player is read again after a command. Another press would wait for it.
    await page.waitForLoadState("networkidle");
  }
  await page.context().close();
  return times;
}

/** Returns the ms from the last key in the palette until Spotify's results, while Spotify takes a usual time. */
async function searchTimes({ app, spotify, openPage }: ChromiumSession): Promise<number[]> {
  const page = await openPage();
  await page.goto(`${app.url}/playlists`);
  await untilQuiet(page);
  await page.keyboard.press("/");
  await page.getByRole("dialog", { name: "Search" }).getByRole("searchbox").waitFor();
  await untilQuiet(page);
  await spotify.fault({ match: "/v1/search", delayMs: SPOTIFY_MS });
  const times: number[] = [];
  for (const word of WORDS) times.push(await page.evaluate(searchInPalette, word));
  await spotify.heal();
  await page.context().close();
  return times;
}

/** Measures how soon a press shows its result. @returns Markdown. */
export async function measurePresses(): Promise<string> {
  const session = await startChromium();
  const search = await searchTimes(session);
  const play = await playTimes(session);
  await session.stop();
  const rows = [
    rowOf(`play on a row, processor ${CPU_SLOWDOWN} times slower: shown`, play, BARS_MS.play),
    rowOf(`palette, Spotify takes ${SPOTIFY_MS} ms: last key to results`, search, BARS_MS.search),
  ];
  return `${table(["press", "median", "slowest", "runs within the bar", "bar"], rows)}\n`;
}
