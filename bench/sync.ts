import { startApp } from "../e2e/support/app";
import { settings } from "../e2e/support/app-settings";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { launch } from "../scripts/chromium-session";
import { table } from "./stats";

/** Calls in 30 seconds that Spotify was seen to grant an app. */
const RATE_LIMIT = 45;
const CALLS_PER_SECOND = 1.3;
/** Share of calls divided by the pace. */
const BAR = 1.1;
const MAX_MS = 15 * 60_000;

/** Measures a first sync of the local library against Spotify's rate limit, at the default pace. @returns Markdown. */
export async function measureSync(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const spotify = await startSpotify({ limits: { rate: RATE_LIMIT } });
  const app = await startApp((url) => settings(url, spotify, { LOG_LEVEL: "silent" }));
  const visitor = createHttpSession(app.url);
  await visitor.logIn("premium");
  const browser = await launch();
  const context = await browser.newContext();
  await context.addCookies(visitor.jar().map((cookie) => ({ ...cookie, url: app.url })));
  const page = await context.newPage();
  await page.goto(`${app.url}/your-library`);
  await page.getByText(/\d+ requests to Spotify/).waitFor();
  await spotify.forgetCalls();
  const startedAt = performance.now();
  await page.getByRole("button", { name: "Start sync" }).click();
  await page.getByRole("button", { name: "Sync now" }).waitFor({ timeout: MAX_MS });
  const tookMs = performance.now() - startedAt;
  const calls = await spotify.calls();
  const refusals = await spotify.refusedCalls();
  await browser.close();
  await Promise.all([app.stop(), spotify.stop()]);
  const paceMs = (calls / CALLS_PER_SECOND) * 1000;
  return `${table(
    ["measure", "measured", "bar"],
    [
      ["calls to Spotify, those of the open page included", calls, ""],
      ["answers 429 of Spotify", refusals, 0],
      ["time divided by calls ÷ pace", (tookMs / paceMs).toFixed(2), BAR],
    ],
  )}\n`;
}
