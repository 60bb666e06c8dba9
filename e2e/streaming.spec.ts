import { expect, test, untilQuiet } from "./fixtures";
import { sessionCookie } from "./support/cookies";
import { delayRequest } from "./support/delay-request";

const DELAY = 2000;

/** Milliseconds from asking to the first byte, and to the part of the body that holds `text`. */
async function arrival(url: string, cookie: string, text: string): Promise<{ first: number; shown: number }> {
  const started = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  const since = () => performance.now() - started;
  let first = Number.POSITIVE_INFINITY;
  let body = "";
  for await (const part of answer.body ?? []) {
    first = Math.min(first, since());
    body += Buffer.from(part).toString();
    if (body.includes(text)) return { first, shown: since() };
  }
  throw new Error(`the page ended without "${text}"`);
}

test("with Spotify 2 s late the first byte and the frame do not wait for it", async ({
  page,
  context,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  const links = page.getByRole("region", { name: "Playlists" }).getByRole("article").getByRole("link");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const paths = [...new Set(hrefs.filter((href) => href.startsWith("/playlists/")))].slice(0, 6);
  expect(paths).toHaveLength(6);
  const cookie = await sessionCookie(context, app.url);
  await page.goto("about:blank");
  await spotify.fault({ match: "/v1/*", delayMs: DELAY });

  // Each page is asked for once, so none is answered from the cache. The first also loads the process's code.
  const arrivals = [];
  for (const path of ["/dashboard?range=4-weeks", "/dashboard?range=year", ...paths])
    arrivals.push(await arrival(`${app.url}${path}`, cookie, "Settings"));
  for (const { first, shown } of arrivals) expect(Math.max(first, shown)).toBeLessThan(DELAY);
  // The quickest tells what the app does; the others also tell what else the machine was doing.
  expect(Math.min(...arrivals.map(({ first }) => first))).toBeLessThan(DELAY / 10);
  expect(Math.min(...arrivals.map(({ shown }) => shown))).toBeLessThan(DELAY / 10);
});

test("the frame of a page is there before the server answers, and the way back finds the old page as it was read", async ({
  page,
  logIn,
}) => {
  await logIn();
  await untilQuiet(page);
  const answer = await delayRequest(page, /\/top\?.*_rsc=/);
  await page.getByRole("link", { name: "All top lists" }).scrollIntoViewIfNeeded();
  const read = await page.evaluate(() => window.scrollY);
  expect(read).toBeGreaterThan(100);
  await page.getByRole("link", { name: "All top lists" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Top" })).toBeVisible();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  answer();
  await expect(page).toHaveURL(/\/top\?/);
  await untilQuiet(page);
  await page.goBack();
  await expect(page.getByRole("link", { name: "All top lists" })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(read);
});
