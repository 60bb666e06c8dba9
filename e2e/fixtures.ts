import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { z } from "zod";
import type { EmulatorOptions } from "../emulator/index";
import { freePort } from "../scripts/child-process";
import { type RedisProcess, startRedis } from "../scripts/redis-server";
import type { App } from "./support/app";
import { CLIENT_SECRET, SECRET, settings } from "./support/app-settings";
import { createHttpSession } from "./support/http-session";
import { createSharedApp, type SharedApp } from "./support/shared-app";
import { type Spotify, startSpotify } from "./support/spotify";
import { findLeaks, recordResponses } from "./support/token-leaks";

export { expect } from "@playwright/test";

type Options = {
  /** How Spotify is set up. */
  emulator: EmulatorOptions;
  /** Settings of the app beside the usual ones; an empty text unsets one. */
  env: Record<string, string>;
  /** Messages of the browser's console that this test brings about on purpose. */
  expectedMessages: RegExp[];
};

type Fixtures = Options & {
  /** A Redis of its own, for those who ask for it. */
  redis: RedisProcess;
  spotify: Spotify;
  app: App;
  /** Logs in as one of the emulator's accounts, through the front page and Spotify's consent page. */
  logInByHand: (account?: string, page?: Page) => Promise<void>;
  /** The same login without a browser, which then opens the dashboard with its cookie: a third of the time. */
  logIn: (account?: string, page?: Page) => Promise<void>;
  /** Logs in as somebody whose playlists the app may change, and opens one of them, without a look at any other page. */
  openEditable: (name: string) => Promise<void>;
  /**
   * Lets ms pass for the app and for Spotify, on top of what has passed already. The browser's own clock stays real: its
   * cookies live on, and what it shows as "today" is still today.
   */
  passTime: (ms: number) => Promise<void>;
  watch: undefined;
};

type WorkerFixtures = {
  /** The port of Spotify in every test of this worker, so that one app can serve several tests. */
  spotifyPort: number;
  sharedApp: SharedApp;
};

/** Covers of playlists live for less than a day; where a test lets more pass, a list that was kept still names the old ones. */
export const EXPIRED_COVER = /status of 404 .*\/images\/until-/;

/**
 * Every page looks at the player by itself, and Home at recent plays while nothing plays. While Spotify is away or asks for a
 * pause, and when somebody signs out under it, the console tells the refusal.
 */
const REFUSED_LOOK = /status of (401|502|503) .*\/api\/v1\/(player|recent)$/;

/** At the emulator's consent page: chooses an account and agrees. */
export async function agree(page: Page, account = "premium"): Promise<void> {
  await page.locator(`input[type=radio][value="${account}"]`).check();
  await page.getByRole("button", { name: "Agree" }).click();
}

const playlistsSchema = z.object({ playlists: z.array(z.object({ id: z.string(), name: z.string() })) });

const MAX_PRINTED_CHARS = 4_000;

/** Prints what is on each open page, as a screen reader has it: of a failure in CI nothing else is left. */
async function printPages(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const snapshot = await page
      .locator("body")
      .ariaSnapshot({ timeout: 2_000 })
      .catch((error: unknown) => String(error));
    console.log(`\nOn ${page.url()} when the test failed:\n${snapshot.slice(0, MAX_PRINTED_CHARS)}\n`);
  }
}

/** Until every region of a page shows what it has. */
export async function untilQuiet(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [data-loading]')).toHaveCount(0);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  emulator: [{ rotation: "on" }, { option: true }],
  env: [{}, { option: true }],
  expectedMessages: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  redis: async ({}, use) => {
    const redis = await startRedis();
    await use(redis);
    await redis.stop();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  spotifyPort: [async ({}, use) => use(await freePort()), { scope: "worker" }],

  sharedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const sharedApp = createSharedApp();
      await use(sharedApp);
      await sharedApp.stop();
    },
    { scope: "worker" },
  ],

  spotify: async ({ emulator, spotifyPort }, use) => {
    const spotify = await startSpotify({ port: spotifyPort, ...emulator });
    await use(spotify);
    await spotify.stop();
  },

  app: async ({ spotify, env, sharedApp }, use) => {
    await use(await sharedApp.acquire((url) => settings(url, spotify, env)));
    await sharedApp.release(!spotify.hasFailed());
  },

  baseURL: async ({ app }, use) => use(app.url),

  logIn: async ({ page: own, app }, use) => {
    await use(async (account = "premium", page = own) => {
      const visitor = createHttpSession(app.url);
      await visitor.logIn(account);
      await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url: app.url })));
      await page.goto(`${app.url}/dashboard`);
    });
  },

  openEditable: async ({ page, app }, use) => {
    await use(async (name) => {
      const visitor = createHttpSession(app.url);
      const form = { next: "/settings", feature: "editPlaylists" };
      await visitor.logIn();
      await visitor.logIn("premium", { path: "/login/spotify", form });
      await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url: app.url })));
      const { body } = await visitor.get("/api/v1/playlists");
      const id = playlistsSchema.parse(JSON.parse(body)).playlists.find((one) => one.name === name)?.id;
      await page.goto(`/playlists/${id}`);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByRole("table")).toBeVisible();
    });
  },

  logInByHand: async ({ page: own }, use) => {
    await use(async (account = "premium", page = own) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
      await agree(page, account);
      await page.waitForURL(/\/(dashboard|login)/);
    });
  },

  passTime: async ({ app, spotify }, use) => {
    let passed = 0;
    await use(async (ms) => {
      passed += ms;
      await Promise.all([app.setClock(passed), spotify.passTime(ms)]);
    });
  },

  // Holds for every test: nothing unexpected in the console, no violated policy, no answer unlike its description, no secret anywhere.
  watch: [
    async ({ context, app, spotify, expectedMessages }, use, testInfo) => {
      const messages: string[] = [];
      context.on("console", (message) => {
        const text = `${message.text()} ${message.location().url}`;
        const expected = [...expectedMessages, REFUSED_LOOK].some((pattern) => pattern.test(text));
        if (message.type() === "error" && !expected) messages.push(text);
      });
      context.on("weberror", (error) => messages.push(String(error.error())));
      const answers = recordResponses(context, () => app.url);
      await use(undefined);
      if (testInfo.status !== testInfo.expectedStatus) await printPages(context);
      const { tokens, codes } = await spotify.secrets();
      const secrets = [...tokens, SECRET, CLIENT_SECRET];
      expect(messages, "messages in the console").toEqual([]);
      expect(app.log(), "policy violations in the log").not.toContain("content security policy violation");
      expect(app.log(), "answers of the API in the log").not.toContain("response does not match its schema");
      expect(findLeaks(secrets, await answers()), "secrets in what the browser saw").toEqual([]);
      expect(findLeaks([...secrets, ...codes], app.log()), "secrets in the log").toEqual([]);
    },
    { auto: true },
  ],
});
