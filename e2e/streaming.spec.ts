import { expect, test } from "./fixtures";

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
  await logIn("empty");
  await page.goto("/settings");
  await context.clearCookies();
  await logIn("premium");
  const cookie = (await context.cookies(app.url)).map(({ name, value }) => `${name}=${value}`).join("; ");
  await spotify.fault({ match: "/v1/*", delayMs: DELAY });
  // The first page of a process also loads its code; the second is what people wait for.
  await arrival(`${app.url}/dashboard?range=4-weeks`, cookie, "Top artists");
  const { first, shown } = await arrival(`${app.url}/dashboard?range=year`, cookie, "Top artists");
  expect(first).toBeLessThan(DELAY / 10);
  expect(shown).toBeLessThan(DELAY / 10);

  const opened = performance.now();
  await page.goto("/playlists", { waitUntil: "commit" });
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(performance.now() - opened).toBeLessThan(DELAY);
});
