import type { Page } from "@playwright/test";
import { agree, test as base, expect } from "./fixtures";
import { cookieName } from "./support/cookies";
import { type CrossOriginApp, startCrossOriginApp } from "./support/cross-origin-app";
import { HOUR_MS } from "./support/time";
import { findLeaks } from "./support/token-leaks";

const OWN_CALLBACK = "http://127.0.0.1/api/auth/callback/spotify";

const test = base.extend<{ frontEnd: CrossOriginApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  frontEnd: async ({}, use) => {
    const frontEnd = await startCrossOriginApp();
    await use(frontEnd);
    await frontEnd.stop();
  },
  env: async ({ frontEnd }, use) => use({ CORS_ORIGINS: `${frontEnd.elsewhere},${frontEnd.beside}` }),
});

test.use({
  emulator: { rotation: "on", redirectUris: [OWN_CALLBACK, "http://127.0.0.1/"] },
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--test-third-party-cookie-phaseout"] }),
  // The front end requests data when logged out, or posts that the user did not agree.
  expectedMessages: [/status of 40[01] .*\/api\/v1\/(recent|auth\/callback)$/],
});

/** Presses a button and waits for the output. */
async function press(page: Page, button: string, output: RegExp | string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.locator("output")).toHaveText(output);
}

/** Begins a login and agrees, on the page itself or in the popup. */
async function logInBy(page: Page, mode: "redirect" | "popup" | "code", account: string): Promise<void> {
  const popup = mode === "popup" ? page.waitForEvent("popup") : page;
  await page.getByRole("button", { name: mode, exact: true }).click();
  await agree(await popup, account);
}

const USERS = { premium: "Ida Marlow", free: "Jonas Aldermoor" };

for (const mode of ["redirect", "popup"] as const)
  test(`a front end on another site logs in by ${mode}, reads through an expiry and logs out, and another user logs in`, async ({
    page,
    context,
    app,
    frontEnd,
    spotify,
    passTime,
  }) => {
    frontEnd.use(app.url);
    await page.goto(frontEnd.elsewhere);
    const visited: string[] = [];
    page.on("framenavigated", (frame) => visited.push(frame.url()));
    for (const [account, name] of Object.entries(USERS)) {
      await logInBy(page, mode, account);
      await expect(page.locator("output")).toHaveText(`authentication_successful: ${name}`);
      await press(page, mode, `already_authenticated: ${name}`);
      await press(page, "read", /^\d+ plays$/);
      await passTime(HOUR_MS);
      await spotify.forgetCalls();
      await press(page, "read", /^\d+ plays$/);
      await press(page, "renew", "renewed");
      await press(page, "read", /^\d+ plays$/);
      expect(await spotify.tokenCalls()).toBe(1);
      await press(page, "log out", "signed_out");
      await press(page, "read", "revoked_bearer");
      expect(context.pages()).toHaveLength(1);
    }
    expect((await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."))).toEqual([]);
    const { tokens, codes } = await spotify.secrets();
    const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    const seen = [stored, ...visited.filter((url) => url.startsWith(frontEnd.elsewhere))].join("\n");
    expect(findLeaks([...tokens, ...codes], seen), "secrets in storage or addresses").toEqual([]);
  });

test("a front end on the same site gets Spotify's code on its own page, and then the app's cookie", async ({
  page,
  context,
  app,
  frontEnd,
  spotify,
  passTime,
}) => {
  frontEnd.use(app.url);
  await page.goto(frontEnd.beside);
  for (const [account, name] of Object.entries(USERS)) {
    await logInBy(page, "code", account);
    await expect(page.locator("output")).toHaveText(`authentication_successful: ${name}`);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(["transaction"]);
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    await press(page, "read", /^\d+ plays$/);
    expect(await spotify.tokenCalls()).toBe(1);
    const cookies = (await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."));
    expect(cookies.map(({ name, httpOnly }) => [name, httpOnly])).toEqual([
      [cookieName(app.url, "session"), true],
    ]);
    await press(page, "log out", "signed_out");
    await press(page, "read", "unauthorized");
  }
});

test("a user who does not agree returns without a session", async ({ page, app, frontEnd }) => {
  frontEnd.use(app.url);
  await page.goto(frontEnd.elsewhere);
  await page.getByRole("button", { name: "redirect", exact: true }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("output")).toHaveText("access_denied");
});
