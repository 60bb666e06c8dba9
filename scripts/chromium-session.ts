import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { z } from "zod";
import { type App, startApp } from "../e2e/support/app";
import { settings } from "../e2e/support/app-settings";
import { createHttpSession } from "../e2e/support/http-session";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "./build-if-needed";
import { ensureBrowser } from "./chromium";

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** A Chromium. @param args more of its own command line. */
export async function launch(args: string[] = []) {
  const executablePath = ensureBrowser();
  if (!executablePath) throw new Error("No Chromium here. Name one with CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: [...ARGS, ...args] });
}

const playlistsSchema = z.object({ playlists: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Puts the cookies of a visitor into a browser. */
async function carryOver(context: BrowserContext, url: string, cookies: string): Promise<void> {
  const pairs = cookies.split("; ").map((pair) => pair.split("="));
  await context.addCookies(pairs.map(([name = "", ...value]) => ({ name, value: value.join("="), url })));
}

type PageOptions = BrowserContextOptions & {
  /** As who has logged in; else as a stranger. True where nothing is said. */
  signedIn?: boolean;
};

/** The app beside a Spotify with a long playlist, a browser, and somebody logged in. */
export type ChromiumSession = {
  app: App;
  spotify: Spotify;
  /** The session as a request's header has it. */
  cookies: string;
  /** A page in a browser that has seen nothing yet, 1440 by 900 px where nothing else is said. */
  openPage: (options?: PageOptions) => Promise<Page>;
  /** Our page of a playlist of the person's. */
  playlistPath: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** Sets it up. @param account who logs in, of the emulator's accounts. */
export async function startChromium(account = "premium"): Promise<ChromiumSession> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const spotify = await startSpotify({ library: "large" });
  const app = await startApp((url) => settings(url, spotify, { LOG_LEVEL: "silent" }));
  const visitor = createHttpSession(app.url);
  await visitor.logIn(account);
  const browser = await launch();
  return {
    app,
    spotify,
    cookies: visitor.cookies(),
    async openPage({ signedIn = true, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (signedIn) await carryOver(context, app.url, visitor.cookies());
      // tsx wraps functions in a helper of this name, which functions that are handed to a page must find there.
      await context.addInitScript("globalThis.__name = (value) => value");
      return context.newPage();
    },
    async playlistPath(name) {
      const { body } = await visitor.get("/api/v1/playlists");
      const found = playlistsSchema.parse(JSON.parse(body)).playlists.find((one) => one.name === name);
      if (!found) throw new Error(`no playlist "${name}"`);
      return `/playlists/${found.id}`;
    },
    async stop() {
      await browser.close();
      await Promise.all([app.stop(), spotify.stop()]);
    },
  };
}

/** Makes the browser's processor so many times slower than this machine's. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Until every region of a page shows what it has. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-loading]'));
}
