import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { type ChromiumSession, startChromium, untilQuiet } from "../chromium-session";
import { type Choice, THEMES } from "./options";
import { ACCOUNTS, pagesOf } from "./pages";

const HEIGHTS: Record<number, number> = { 390: 844, 834: 1112, 1440: 900 };

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilQuiet(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits two animation frames, after which a change of width or theme is painted. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Maximum height of a screenshot: a long list looks the same all the way down. */
const MAX_HEIGHT_PX = 4_000;

async function topOf(page: Page, width: number) {
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  return { x: 0, y: 0, width, height: Math.min(pageHeight, MAX_HEIGHT_PX) };
}

async function captureAccount(
  folder: string,
  person: keyof typeof ACCOUNTS,
  options: Choice,
): Promise<number> {
  const { account, fails } = ACCOUNTS[person];
  const session = await startChromium(account);
  const pages = Object.entries(await pagesOf(session)).filter(
    ([name, { stranger }]) =>
      (options.pages.length === 0 || options.pages.includes(name)) && (!stranger || person === "rich"),
  );
  if (fails) await session.spotify.fault({ match: "/v1/*", status: 503 });
  let count = 0;
  for (const locale of options.languages)
    for (const [name, { path, stranger }] of pages) {
      const page = await session.openPage({ signedIn: !stranger, locale, reducedMotion: "reduce" });
      await open(page, `${session.app.url}${path}`);
      for (const width of options.widths)
        for (const theme of options.themes) {
          await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
          await page.emulateMedia({ colorScheme: theme });
          await untilDrawn(page);
          const file = join(folder, `${person}-${name}-${locale}-${theme}-${width}.png`);
          await page.screenshot({ path: file, fullPage: true, clip: await topOf(page, width) });
          count++;
        }
      await page.context().close();
    }
  await session.stop();
  return count;
}

/** Writes the selected screenshots to a folder. @returns their number. */
export async function shootAll(folder: string, options: Choice): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const person of options.people) count += await captureAccount(folder, person, options);
  return count;
}

/** Screenshots of the README, which show the top of a window. */
const README = [
  { file: "front", page: "front", width: 1440, theme: "light" },
  { file: "dashboard", page: "dashboard", width: 1440, theme: "light" },
  { file: "dashboard-dark", page: "dashboard", width: 1440, theme: "dark" },
  { file: "playlists", page: "playlists", width: 1440, theme: "light" },
  { file: "playlist", page: "playlist", width: 1440, theme: "light" },
  { file: "playlist-phone", page: "playlist", width: 390, theme: "dark" },
  { file: "dashboard-phone", page: "dashboard", width: 390, theme: "light" },
] as const;

/** @param options `scale`: pixels of the picture per pixel of the page. */
async function captureWebp(
  page: Page,
  file: string,
  { scale = 1, quality = 82 }: { scale?: number; quality?: number } = {},
): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const clip = { x: 0, y: 0, width, height, scale };
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send("Page.captureScreenshot", { format: "webp", quality, clip });
  writeFileSync(file, Buffer.from(data, "base64"));
}

/** Narrower viewports are phones. */
const MIN_DESKTOP_WIDTH_PX = 640;

type Pages = Awaited<ReturnType<typeof pagesOf>>;

/** Starts a session in which a song of a playlist is in its second minute. */
async function startPlaying(): Promise<{ session: ChromiumSession; pages: Pages }> {
  const session = await startChromium();
  const pages = await pagesOf(session);
  const playing = pages.playlist?.path.replace("/playlists/", "spotify:playlist:");
  await session.spotify.setPlayer({ account: "premium", playing, progressMs: 74_000 });
  return { session, pages };
}

/** Pictures of the front page, in the widths at which they are shown. Where pixels are small they need less quality. */
const FRONT = [
  { name: "wide", viewport: { width: 1280, height: 925 }, scale: 1.5, quality: 46 },
  { name: "phone", viewport: { width: 390, height: 780 }, scale: 2, quality: 46 },
] as const;

/** Writes the pictures of the front page, in each theme and without hints, to a folder. @returns their files. */
export async function shootFront(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const { session, pages } = await startPlaying();
  const files: string[] = [];
  for (const colorScheme of THEMES)
    for (const { name, viewport, ...image } of FRONT) {
      const isMobile = name === "phone";
      const page = await session.openPage({
        viewport,
        locale: "en",
        colorScheme,
        isMobile,
        hasTouch: isMobile,
      });
      await page.addInitScript(() => localStorage.setItem("tonearm.hints", "select commands permission"));
      await open(page, `${session.app.url}${pages.playlist?.path ?? "/"}`);
      await page.locator("[data-playing]").first().waitFor();
      files.push(join(folder, `${colorScheme}-${name}.webp`));
      await captureWebp(page, files.at(-1) ?? "", image);
      await page.context().close();
    }
  await session.stop();
  return files;
}

/** Writes the README's screenshots to a folder, with a song in its second minute. @returns their files. */
export async function shootReadme(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const { session, pages } = await startPlaying();
  const files: string[] = [];
  for (const { file, page: name, width, theme } of README) {
    const { path = "/", stranger } = pages[name] ?? {};
    const viewport = { width, height: HEIGHTS[width] ?? 900 };
    const page = await session.openPage({
      signedIn: !stranger,
      viewport,
      colorScheme: theme,
      locale: "en",
      hasTouch: width < MIN_DESKTOP_WIDTH_PX,
      isMobile: width < MIN_DESKTOP_WIDTH_PX,
    });
    await open(page, `${session.app.url}${path}`);
    if (!stranger) await page.getByRole("button", { name: "Pause" }).first().waitFor();
    files.push(join(folder, `${file}.webp`));
    await captureWebp(page, files.at(-1) ?? "");
    await page.context().close();
  }
  await session.stop();
  return files;
}
