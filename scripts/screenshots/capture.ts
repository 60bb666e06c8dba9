import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { startChromium, untilQuiet } from "../chromium-session";
import type { Choice } from "./options";
import { ACCOUNTS, pagesOf } from "./pages";

const HEIGHTS: Record<number, number> = { 390: 844, 834: 1112, 1440: 900 };

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilQuiet(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Two frames: what a change of width or colours brings about is drawn then. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Px of a page that a picture shows at most: a long list looks alike all the way down. */
const TALLEST = 4_000;

async function topOf(page: Page, width: number) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  return { x: 0, y: 0, width, height: Math.min(whole, TALLEST) };
}

async function shootPerson(folder: string, person: keyof typeof ACCOUNTS, choice: Choice): Promise<number> {
  const { account, fails } = ACCOUNTS[person];
  const stage = await startChromium(account);
  const pages = Object.entries(await pagesOf(stage)).filter(
    ([name, { stranger }]) =>
      (choice.pages.length === 0 || choice.pages.includes(name)) && (!stranger || person === "rich"),
  );
  if (fails) await stage.spotify.fault({ match: "/v1/*", status: 503 });
  let shots = 0;
  for (const locale of choice.languages)
    for (const [name, { path, stranger }] of pages) {
      const page = await stage.openPage({ signedIn: !stranger, locale, reducedMotion: "reduce" });
      await open(page, `${stage.app.url}${path}`);
      for (const width of choice.widths)
        for (const theme of choice.themes) {
          await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
          await page.emulateMedia({ colorScheme: theme });
          await untilDrawn(page);
          const file = join(folder, `${person}-${name}-${locale}-${theme}-${width}.png`);
          await page.screenshot({ path: file, fullPage: true, clip: await topOf(page, width) });
          shots++;
        }
      await page.context().close();
    }
  await stage.stop();
  return shots;
}

/** Takes the pictures that were chosen into a folder. @returns how many there are. */
export async function shootAll(folder: string, choice: Choice): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let shots = 0;
  for (const person of choice.people) shots += await shootPerson(folder, person, choice);
  return shots;
}

/** The README's: what stands at the top of a window. */
const README = [
  { file: "front", page: "front", width: 1440, theme: "light" },
  { file: "dashboard", page: "dashboard", width: 1440, theme: "light" },
  { file: "dashboard-dark", page: "dashboard", width: 1440, theme: "dark" },
  { file: "playlists", page: "playlists", width: 1440, theme: "light" },
  { file: "playlist", page: "playlist", width: 1440, theme: "light" },
  { file: "playlist-phone", page: "playlist", width: 390, theme: "dark" },
  { file: "dashboard-phone", page: "dashboard", width: 390, theme: "light" },
] as const;

async function shootSmall(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 82 });
  writeFileSync(file, Buffer.from(data, "base64"));
}

/** Phones are narrower than this (px). */
const PHONE = 640;

/** Takes the README's pictures into a folder, with a song in its second minute. @returns their files. */
export async function shootReadme(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const stage = await startChromium();
  const pages = await pagesOf(stage);
  const playing = pages.playlist?.path.replace("/playlists/", "spotify:playlist:");
  await stage.spotify.setPlayer({ account: "premium", playing, progressMs: 74_000 });
  const files: string[] = [];
  for (const { file, page: name, width, theme } of README) {
    const { path = "/", stranger } = pages[name] ?? {};
    const viewport = { width, height: HEIGHTS[width] ?? 900 };
    const page = await stage.openPage({
      signedIn: !stranger,
      viewport,
      colorScheme: theme,
      locale: "en",
      hasTouch: width < PHONE,
      isMobile: width < PHONE,
    });
    await open(page, `${stage.app.url}${path}`);
    if (!stranger) await page.getByRole("button", { name: "Pause" }).first().waitFor();
    files.push(join(folder, `${file}.webp`));
    await shootSmall(page, files.at(-1) ?? "");
    await page.context().close();
  }
  await stage.stop();
  return files;
}
