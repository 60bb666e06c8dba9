import { agree, expect, test } from "./fixtures";

async function startLogin(page: import("@playwright/test").Page, next = "/playlists"): Promise<URL> {
  await page.goto(`/login?next=${next}`);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await page.waitForURL(/\/authorize/);
  return new URL(page.url());
}

function heading(page: import("@playwright/test").Page) {
  return page.getByRole("heading", { level: 1 });
}

test("the login page reports a cancelled login, and the next attempt still leads to the requested page", async ({
  page,
  app,
  context,
}) => {
  await startLogin(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(heading(page)).toHaveText("Login cancelled.");
  expect((await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."))).toEqual([]);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists`);
});

test("a callback without a code shows an error and leaves no cookie", async ({ page, app, context }) => {
  const state = (await startLogin(page)).searchParams.get("state") ?? "";
  await page.goto(`${app.url}/api/auth/callback/spotify?state=${encodeURIComponent(state)}`);
  await expect(heading(page)).toHaveText("Spotify didn't complete the login.");
  expect((await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."))).toEqual([]);
});

test("a callback with an unknown state shows an error", async ({ page, app }) => {
  await page.goto(`${app.url}/api/auth/callback/spotify?code=abc&state=guessed`);
  await expect(heading(page)).toHaveText("That login is no longer open.");
});

test("a browser that keeps no cookies is told to allow them", async ({ page, context }) => {
  await startLogin(page);
  await context.clearCookies();
  await agree(page);
  await expect(heading(page)).toHaveText("Your browser sent no cookie.");
  await expect(page.getByText("Allow cookies for this site")).toBeVisible();
});

test("opening the callback URL of a finished login again leads to the same page", async ({
  page,
  app,
  logInByHand,
}) => {
  const addresses: string[] = [];
  page.on(
    "request",
    (request) => request.url().includes("/callback/spotify") && addresses.push(request.url()),
  );
  await logInByHand();
  await page.goto(addresses[0] ?? "");
  await expect(page).toHaveURL(`${app.url}/dashboard`);
});

test("an account that is not on the allow-list gets an explanation", async ({ page, logInByHand }) => {
  await logInByHand("uninvited");
  await expect(heading(page)).toHaveText("This account is not on the list.");
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
});

test("the login page reports that the app owner's Premium has lapsed", async ({
  page,
  spotify,
  logInByHand,
}) => {
  await spotify.setOwnerPremium(false);
  await logInByHand();
  await expect(heading(page)).toHaveText("Spotify has paused this app.");
});

for (const [what, body] of [
  ["{}", "{}"],
  ["[]", "[]"],
  ["null", "null"],
] as const) {
  test(`a profile with the body ${what} starts no session`, async ({ page, spotify, logInByHand }) => {
    await spotify.fault({ match: "/v1/me", status: 200, body, contentType: "application/json" });
    await logInByHand();
    await expect(heading(page)).toHaveText("Spotify isn't responding.");
    await page.goto("/dashboard");
    await expect(page).toHaveURL(/\/login/);
  });
}

test("the login page reports a token endpoint that is down, and the next attempt works", async ({
  page,
  spotify,
  app,
  logInByHand,
}) => {
  await spotify.fault({ match: "/api/token", status: 503, body: "<h1>Sorry</h1>", contentType: "text/html" });
  await logInByHand();
  await expect(heading(page)).toHaveText("Spotify isn't responding.");
  await spotify.heal();
  await logInByHand();
  await expect(page).toHaveURL(`${app.url}/dashboard`);
});

test.describe("with a client secret that Spotify does not accept", () => {
  test.use({ env: { AUTH_SPOTIFY_SECRET: "not-the-secret" } });

  test("the login page says that only the site owner can fix it", async ({ page, logInByHand }) => {
    await logInByHand();
    await expect(heading(page)).toHaveText("Spotify does not accept this app.");
  });
});
