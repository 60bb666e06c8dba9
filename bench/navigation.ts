import type { Page } from "playwright";
import { slowDown, startChromium, untilQuiet } from "../scripts/chromium-session";
import { watchClicks } from "./navigation-probe";
import { median, table } from "./stats";

const CPU_SLOWDOWN = 4;
const DELAY_MS = 2_000;
const BAR_MS = 100;

/** Pages linked in every site header. */
const HEADER_LINKS = ["/dashboard", "/playlists", "/top", "/recent", "/library", "/search", "/settings"];

/** Attempts per navigation over the bar: the fastest measures the app, the others also what else the machine was doing. */
const MAX_ATTEMPTS = 4;

type Navigation = { from: string; to: string; ms: number };

/** Clicks a link. @returns ms until the skeleton of the next page is painted. */
async function navigate(page: Page, link: string): Promise<number> {
  await untilQuiet(page);
  await page.locator(link).first().click();
  const painted = await page.waitForFunction(() => document.documentElement.dataset.painted);
  return Number(await painted.jsonValue());
}

/** Returns the route of a path. */
function route(path: string): string {
  return path.replace(/^(\/\w+)\/.+/, "$1/[id]");
}

async function navigateTo(page: Page, to: string, link = `a[href="${to}"]`): Promise<Navigation> {
  const from = route(new URL(page.url()).pathname);
  const ms = await navigate(page, `${link} >> visible=true`);
  await page.waitForURL((url) => url.pathname.startsWith(to));
  return { from, to: route(new URL(page.url()).pathname), ms };
}

/** Returns the fastest of several attempts at a navigation. @param start URL of the page it begins on. */
async function fastestNavigation(page: Page, start: string, to: string, link?: string): Promise<Navigation> {
  const navigations: Navigation[] = [];
  while (navigations.length < MAX_ATTEMPTS && !navigations.some(({ ms }) => ms <= BAR_MS)) {
    if (page.url() !== start) await page.goto(start);
    navigations.push(await navigateTo(page, to, link));
  }
  return navigations.reduce((best, one) => (one.ms < best.ms ? one : best));
}

/** Navigates from a page to each page in the site header. */
async function navigationsFrom(page: Page, path: string, origin: string): Promise<Navigation[]> {
  const navigations: Navigation[] = [];
  for (const to of HEADER_LINKS.filter((link) => link !== path))
    navigations.push(await fastestNavigation(page, `${origin}${path}`, to));
  return navigations;
}

/** Navigates from lists to detail pages. @returns the navigations and the paths of those pages. */
async function navigationsToDetails(page: Page, origin: string) {
  const navigations: Navigation[] = [];
  const paths: string[] = [];
  for (const [start, to] of [
    ["/dashboard", "/playlists/"],
    ["/playlists", "/playlists/"],
    ["/search?q=night", "/artists/"],
    ["/search?q=night", "/albums/"],
    ["/library?kind=albums", "/albums/"],
    ["/library", "/artists/"],
  ] as const) {
    navigations.push(
      await fastestNavigation(page, `${origin}${start}`, to, `main a[href^="${to}"]:not([aria-hidden])`),
    );
    paths.push(new URL(page.url()).pathname);
  }
  return { navigations, paths };
}

async function allNavigations(): Promise<Navigation[]> {
  const { app, spotify, openPage, playlistPath, stop } = await startChromium();
  const page = await openPage();
  await page.addInitScript(watchClicks);
  await slowDown(page, CPU_SLOWDOWN);
  const long = await playlistPath("Everything, in order");
  await spotify.fault({ match: "/v1/*", delayMs: DELAY_MS });
  const { navigations, paths } = await navigationsToDetails(page, app.url);
  const details = ["/artists/", "/albums/"].flatMap(
    (kind) => paths.find((path) => path.startsWith(kind)) ?? [],
  );
  for (const path of [...HEADER_LINKS, long, ...details])
    navigations.push(...(await navigationsFrom(page, path, app.url)));
  await stop();
  return navigations;
}

/** Measures the time from a click to the painted skeleton, from every page to every linked page. @returns Markdown. */
export async function measureNavigation(): Promise<string> {
  const navigations = await allNavigations();
  const rows = [...new Set(navigations.map(({ to }) => to))].map((to) => {
    const there = navigations.filter((one) => one.to === to);
    const slowest = there.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
    return [
      to,
      there.length,
      `${median(there.map(({ ms }) => ms)).toFixed(0)} ms`,
      `${slowest.ms.toFixed(0)} ms`,
      slowest.from,
    ];
  });
  const late = navigations.filter(({ ms }) => ms > BAR_MS).length;
  const heads = ["to", "navigations", "median", "slowest", "from"];
  return `From the click to the paint of the next page's skeleton, processor ${CPU_SLOWDOWN} times slower, every response of Spotify ${DELAY_MS / 1000} s late. Bar: ${BAR_MS} ms; ${late} of ${navigations.length} navigations took longer, the fastest of up to ${MAX_ATTEMPTS} attempts each.\n\n${table(heads, rows)}\n`;
}
