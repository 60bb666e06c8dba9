import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { z } from "zod";
import { type App, startApp } from "../e2e/support/app";
import { settings } from "../e2e/support/app-settings";
import { createHttpSession } from "../e2e/support/http-session";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "./build-if-needed";
import { ensureBrowser } from "./chromium";

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Launches Chromium. @param args further command-line arguments. */
export async function launch(args: string[] = []) {
  const executablePath = ensureBrowser();
  if (!executablePath) throw new Error("Chromium not found. Set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: [...ARGS, ...args] });
}

const playlistsSchema = z.object({ playlists: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Copies the cookies of an HTTP session into a browser. */
async function copyCookies(context: BrowserContext, url: string, cookies: string): Promise<void> {
  const pairs = cookies.split("; ").map((pair) => pair.split("="));
  await context.addCookies(pairs.map(([name = "", ...value]) => ({ name, value: value.join("="), url })));
}

type PageOptions = BrowserContextOptions & {
  /** With the session cookies; true by default. */
  signedIn?: boolean;
  /** A permission that the user grants first, by its name in the app. */
  feature?: "controlPlayer" | "editPlaylists";
};

/** The app with an emulated Spotify that has a long playlist, a browser, and a logged-in user. */
export type ChromiumSession = {
  app: App;
  spotify: Spotify;
  /** The session cookies as a `Cookie` header. */
  cookies: string;
  /** Opens a page in a new browser context, 1440 by 900 px by default. */
  openPage: (options?: PageOptions) => Promise<Page>;
  /** Returns the path of the user's playlist with this name. */
  playlistPath: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** Starts the session. @param account the emulator account that logs in. */
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
    async openPage({ signedIn = true, feature, ...options } = {}) {
      if (feature)
        await visitor.logIn(account, { path: "/login/spotify", form: { next: "/settings", feature } });
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (signedIn) await copyCookies(context, app.url, visitor.cookies());
      // tsx wraps functions in a helper of this name, and functions that run in a page need it there.
      await context.addInitScript("globalThis.__name = (value) => value");
      // Without a network this machine still reaches the app, and pages must not say that they are offline.
      await context.addInitScript("Object.defineProperty(navigator, 'onLine', { get: () => true })");
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

/** Slows the browser's processor down by a factor. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Waits until no section of a page is loading. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-loading]'));
}
