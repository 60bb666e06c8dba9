import type { Page } from "@playwright/test";
import { agree, test as base, expect } from "./fixtures";
import { type CrossOriginApp, startCrossOriginApp } from "./support/cross-origin-app";
import { findLeaks } from "./support/token-leaks";

const HOUR = 3_600_000;
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
  // What a front end is told that asks when logged out, or posts that somebody did not agree.
  expectedMessages: [/status of 40[01] .*\/api\/v1\/(recent|auth\/callback)$/],
});

/** Presses a button and waits for what it says. */
async function press(page: Page, button: string, says: RegExp | string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.locator("output")).toHaveText(says);
}

/** Begins a login and agrees, on the page itself or in the popup. */
async function logInBy(page: Page, mode: "redirect" | "popup" | "code", account: string): Promise<void> {
  const popup = mode === "popup" ? page.waitForEvent("popup") : page;
  await page.getByRole("button", { name: mode, exact: true }).click();
  await agree(await popup, account);
}

const USERS = { premium: "Ida Marlow", free: "Jonas Aldermoor" };

for (const mode of ["redirect", "popup"] as const)
  test(`a front end of another site logs in by ${mode}, reads through an expiry, logs out, and another logs in`, async ({
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
      await passTime(HOUR);
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
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    const seen = [kept, ...visited.filter((url) => url.startsWith(frontEnd.elsewhere))].join("\n");
    expect(findLeaks([...tokens, ...codes], seen), "secrets in storage or addresses").toEqual([]);
  });

test("a front end of the same site gets Spotify's code on its own page, and then the app's cookie", async ({
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
    await passTime(HOUR);
    await spotify.forgetCalls();
    await press(page, "read", /^\d+ plays$/);
    expect(await spotify.tokenCalls()).toBe(1);
    const cookies = (await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."));
    expect(cookies.map(({ name, httpOnly }) => [name, httpOnly])).toEqual([["tonearm.session", true]]);
    await press(page, "log out", "signed_out");
    await press(page, "read", "unauthorized");
  }
});

test("somebody who does not agree comes back without a login", async ({ page, app, frontEnd }) => {
  frontEnd.use(app.url);
  await page.goto(frontEnd.elsewhere);
  await page.getByRole("button", { name: "redirect", exact: true }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("output")).toHaveText("access_denied");
});
