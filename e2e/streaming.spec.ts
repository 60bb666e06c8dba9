import { expect, test } from "./fixtures";

const DELAY = 2000;

/** Milliseconds from asking to the first byte of the body, and what that first part holds. */
async function firstPart(url: string, cookie: string): Promise<{ ms: number; text: string }> {
  const started = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  const reader = answer.body?.getReader();
  const part = await reader?.read();
  const ms = performance.now() - started;
  await reader?.cancel();
  return { ms, text: new TextDecoder().decode(part?.value) };
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
  await firstPart(`${app.url}/dashboard?4-weeks-slug`, cookie);
  const { ms, text } = await firstPart(`${app.url}/dashboard?range=year`, cookie);
  expect(ms).toBeLessThan(DELAY / 10);
  expect(text).toContain("Top artists");

  const opened = performance.now();
  await page.goto("/playlists", { waitUntil: "commit" });
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(performance.now() - opened).toBeLessThan(DELAY);
});
