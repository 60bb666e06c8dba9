import type { Page } from "playwright";
import { slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { watchClicks } from "./navigation-probe";
import { median, table } from "./stats";

const SLOWER = 4;
const DELAY = 2000;
const BAR = 100;

/** Pages with a link in every masthead, by that link. */
const HEADED = ["/dashboard", "/playlists", "/top", "/recent", "/library", "/search", "/settings"];

/** A turn that is late is tried again so often: the quickest tells what the app does, the others what else the machine did. */
const TRIES = 4;

type Turn = { from: string; to: string; ms: number };

/** ms from a click on the first link to a path until the frame of that page is painted. */
async function turn(page: Page, link: string): Promise<number> {
  await untilQuiet(page);
  await page.locator(link).first().click();
  const painted = await page.waitForFunction(() => document.documentElement.dataset.painted);
  return Number(await painted.jsonValue());
}

/** The route of a path. */
function route(path: string): string {
  return path.replace(/^(\/\w+)\/.+/, "$1/[id]");
}

async function turnTo(page: Page, to: string, link = `a[href="${to}"]`): Promise<Turn> {
  const from = route(new URL(page.url()).pathname);
  const ms = await turn(page, `${link} >> visible=true`);
  await page.waitForURL((url) => url.pathname.startsWith(to));
  return { from, to: route(new URL(page.url()).pathname), ms };
}

/** A turn as quick as this page can do it. @param start where it begins, if not where the page is. */
async function quickestTurn(page: Page, start: string, to: string, link?: string): Promise<Turn> {
  const turns: Turn[] = [];
  while (turns.length < TRIES && !turns.some(({ ms }) => ms <= BAR)) {
    if (page.url() !== start) await page.goto(start);
    turns.push(await turnTo(page, to, link));
  }
  return turns.reduce((best, one) => (one.ms < best.ms ? one : best));
}

/** From a page to each page that the masthead leads to. */
async function turnsFrom(page: Page, path: string, origin: string): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const to of HEADED.filter((headed) => headed !== path))
    turns.push(await quickestTurn(page, `${origin}${path}`, to));
  return turns;
}

/** Through lists to single things. @returns also where it led. */
async function turnsInto(page: Page, origin: string) {
  const turns: Turn[] = [];
  const paths: string[] = [];
  for (const [start, to] of [
    ["/dashboard", "/playlists/"],
    ["/playlists", "/playlists/"],
    ["/search?q=night", "/artists/"],
    ["/search?q=night", "/albums/"],
    ["/library?kind=albums", "/albums/"],
    ["/library", "/artists/"],
  ] as const) {
    turns.push(await quickestTurn(page, `${origin}${start}`, to, `main a[href^="${to}"]:not([aria-hidden])`));
    paths.push(new URL(page.url()).pathname);
  }
  return { turns, paths };
}

async function allTurns(): Promise<Turn[]> {
  const { app, spotify, openPage, playlistPath, stop } = await startChromium();
  const page = await openPage();
  await page.addInitScript(watchClicks);
  await slowDown(page, SLOWER);
  const long = await playlistPath("Everything, in order");
  await spotify.fault({ match: "/v1/*", delayMs: DELAY });
  const { turns, paths } = await turnsInto(page, app.url);
  const things = ["/artists/", "/albums/"].flatMap(
    (kind) => paths.find((path) => path.startsWith(kind)) ?? [],
  );
  for (const path of [...HEADED, long, ...things]) turns.push(...(await turnsFrom(page, path, app.url)));
  await stop();
  return turns;
}

/** What a click takes to paint the frame of another page, from every page to every page there are links to. @returns Markdown. */
export async function measureNavigation(): Promise<string> {
  const turns = await allTurns();
  const rows = [...new Set(turns.map(({ to }) => to))].map((to) => {
    const there = turns.filter((one) => one.to === to);
    const slowest = there.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
    return [
      to,
      there.length,
      `${median(there.map(({ ms }) => ms)).toFixed(0)} ms`,
      `${slowest.ms.toFixed(0)} ms`,
      slowest.from,
    ];
  });
  const late = turns.filter(({ ms }) => ms > BAR).length;
  const heads = ["to", "turns", "median", "slowest", "from"];
  return `From the click to the paint of the coming page's frame, processor ${SLOWER} times slower, every answer of Spotify's ${DELAY / 1000} s late. Bar: ${BAR} ms; ${late} of ${turns.length} turns took longer, the quickest of up to ${TRIES} tries each.\n\n${table(heads, rows)}\n`;
}
