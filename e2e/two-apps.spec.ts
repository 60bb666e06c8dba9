import { test as base, expect } from "./fixtures";
import { type App, startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { cookieName } from "./support/cookies";

/** Settings that the second app has in place of the first one's. */
type Options = { otherEnv: Record<string, string> };

const test = base.extend<Options & { other: App }>({
  otherEnv: [{ AUTH_SECRET: "the secret of another app on the same machine" }, { option: true }],
  other: async ({ page, spotify, otherEnv }, use) => {
    const other = await startApp((url) => settings(url, spotify, otherEnv));
    await use(other);
    // Or the browser would report a request of its page that is cut.
    await page.goto("about:blank");
    await other.stop();
  },
});

async function isSignedIn(page: import("@playwright/test").Page, app: App): Promise<boolean> {
  await page.goto(`${app.url}/settings`);
  return new URL(page.url()).pathname === "/settings";
}

for (const [title, otherEnv] of [
  ["another secret", { AUTH_SECRET: "the secret of another app on the same machine" }],
  ["the same secret", {}],
] as const)
  test.describe(() => {
    test.use({ otherEnv });

    test(`two apps on two ports with ${title} keep each other's session, language and theme`, async ({
      page,
      app,
      other,
      logIn,
    }) => {
      await logIn();
      await page.goto(`${other.url}/login`);
      expect(await isSignedIn(page, other), "the other app before its login").toBe(false);
      expect(await isSignedIn(page, app), "after a visit of the other app").toBe(true);

      await page.goto(`${other.url}/login`);
      await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
      await page.locator('input[type=radio][value="free"]').check();
      await page.getByRole("button", { name: "Agree" }).click();
      await page.waitForURL(`${other.url}/dashboard`);
      expect(await isSignedIn(page, app), "after a login in the other app").toBe(true);

      await page.getByRole("main").getByRole("button", { name: "Dark" }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL(/reason=signed_out/);
      expect(await isSignedIn(page, other), "after a sign-out from the first app").toBe(true);
      await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
    });
  });

test("a session cookie with the name of version 0.1.0 is taken over, and no other app's", async ({
  page,
  context,
  app,
  other,
  logIn,
}) => {
  await logIn();
  const own = cookieName(app.url, "session");
  const value = (await context.cookies(app.url)).find(({ name }) => name === own)?.value ?? "";
  await context.clearCookies();
  await context.addCookies([{ name: "tonearm.session", value, url: app.url }]);
  expect(await isSignedIn(page, other), "at an app with another secret").toBe(false);
  expect(await isSignedIn(page, app), "at the app that set the cookie").toBe(true);
  expect((await context.cookies(app.url)).map(({ name }) => name)).toEqual([own]);
});

// The emulated Spotify is at the same host, and refuses so many cookies with its pictures.
test.describe(() => {
  test.use({ expectedMessages: [/status of 431/] });

  test("30 KB of other apps' cookies neither sign out nor prevent a sign-out", async ({
    page,
    context,
    app,
    logIn,
  }) => {
    await logIn();
    const others = Array.from({ length: 9 }, (_, index) => `other${index}`);
    await context.addCookies(others.map((name) => ({ name, value: "x".repeat(3_000), url: app.url })));
    expect(await isSignedIn(page, app)).toBe(true);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/reason=signed_out/);
  });

  test("more cookies than the server reads get a page that explains it and can sign out", async ({
    page,
    context,
    app,
    logIn,
  }) => {
    await logIn();
    // Every part of this page is there before the cookies are.
    await page.waitForLoadState("networkidle");
    const others = Array.from({ length: 13 }, (_, index) => `other${index}`);
    await context.addCookies(others.map((name) => ({ name, value: "x".repeat(3_000), url: app.url })));
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Too many cookies");
    await page.getByRole("button", { name: "Sign out and delete all cookies of this address" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
    expect(await context.cookies(app.url)).toEqual([]);
  });
});
