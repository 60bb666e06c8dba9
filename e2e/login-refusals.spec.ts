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

test("Cancel at Spotify says so, and the next try still leads to the page wanted", async ({
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

test("a callback without a code says so and leaves no cookie", async ({ page, app, context }) => {
  const state = (await startLogin(page)).searchParams.get("state") ?? "";
  await page.goto(`${app.url}/api/auth/callback/spotify?state=${encodeURIComponent(state)}`);
  await expect(heading(page)).toHaveText("Spotify didn't complete the login.");
  expect((await context.cookies(app.url)).filter(({ name }) => name.startsWith("tonearm."))).toEqual([]);
});

test("a callback with a state not ours says so", async ({ page, app }) => {
  await page.goto(`${app.url}/api/auth/callback/spotify?code=abc&state=guessed`);
  await expect(heading(page)).toHaveText("That login is no longer open.");
});

test("a finished login's address opened again changes nothing", async ({ page, app, logInByHand }) => {
  const addresses: string[] = [];
  page.on(
    "request",
    (request) => request.url().includes("/callback/spotify") && addresses.push(request.url()),
  );
  await logInByHand();
  await page.goto(addresses[0] ?? "");
  await expect(page).toHaveURL(`${app.url}/dashboard`);
});

test("an account not on the allow-list is told whom to ask", async ({ page, logInByHand }) => {
  await logInByHand("uninvited");
  await expect(heading(page)).toHaveText("This account is not on the list.");
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
});

test("a lapsed Premium of the app's owner is said at login", async ({ page, spotify, logInByHand }) => {
  await spotify.setOwnerPremium(false);
  await logInByHand();
  await expect(heading(page)).toHaveText("Spotify has paused this app.");
});

for (const [what, body] of [
  ["{}", "{}"],
  ["[]", "[]"],
  ["null", "null"],
] as const) {
  test(`a profile that reads ${what} signs nobody in`, async ({ page, spotify, logInByHand }) => {
    await spotify.fault({ match: "/v1/me", status: 200, body, contentType: "application/json" });
    await logInByHand();
    await expect(heading(page)).toHaveText("Spotify isn't responding.");
    await page.goto("/dashboard");
    await expect(page).toHaveURL(/\/login/);
  });
}

test("a token endpoint that is down says so, and the next try works", async ({
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

test.describe("with a client secret Spotify does not know", () => {
  test.use({ env: { AUTH_SPOTIFY_SECRET: "not-the-secret" } });

  test("login says that the operator must mend it", async ({ page, logInByHand }) => {
    await logInByHand();
    await expect(heading(page)).toHaveText("Spotify does not accept this app.");
  });
});
