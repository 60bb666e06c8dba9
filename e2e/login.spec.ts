import { agree, expect, test } from "./fixtures";
import { cookieName } from "./support/cookies";

test("a user logs in from the landing page and sees profile and playlists", async ({ page, logInByHand }) => {
  await logInByHand();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
});

test("a login leaves one cookie of less than 4096 bytes", async ({ context, app, logInByHand }) => {
  await logInByHand();
  const cookies = await context.cookies(app.url);
  const own = cookies.filter(({ name }) => name.startsWith("tonearm."));
  expect(own.map(({ name }) => name)).toEqual([cookieName(app.url, "session")]);
  expect(own.every(({ httpOnly, sameSite }) => httpOnly && sameSite === "Lax")).toBe(true);
  expect((own[0]?.name ?? "").length + (own[0]?.value ?? "").length).toBeLessThan(4096);
});

test("a visit to localhost is redirected to 127.0.0.1, where the login completes", async ({ page, app }) => {
  const { port } = new URL(app.url);
  await page.goto(`http://localhost:${port}/login?next=/playlists`);
  await expect(page).toHaveURL(`${app.url}/login?next=/playlists`);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  const redirectUri = new URL(page.url()).searchParams.get("redirect_uri");
  expect(redirectUri).toBe(`${app.url}/api/auth/callback/spotify`);
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists`);
});

test("a deep link leads to the login and then to its own page", async ({ page, app }) => {
  await page.goto("/playlists?kind=own&q=ferry");
  await expect(page).toHaveURL(/\/login\?/);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists?kind=own&q=ferry`);
});

test("a signed-in user is redirected from the landing page to the dashboard", async ({
  page,
  logInByHand,
}) => {
  await logInByHand();
  await page.goto("/");
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("two tabs can log in at the same time, and both finish", async ({ page, context, app }) => {
  const second = await context.newPage();
  for (const [tab, next] of [
    [page, "/settings"],
    [second, "/playlists"],
  ] as const) {
    await tab.goto(`/login?next=${next}`);
    await tab.getByRole("button", { name: "Log in with Spotify" }).first().click();
    await tab.waitForURL(/\/authorize/);
  }
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/settings`);
  await agree(second);
  await expect(second).toHaveURL(`${app.url}/playlists`);
});

test("five tabs can log in at the same time, and all finish", async ({ context, app }) => {
  const wanted = ["/settings", "/playlists", "/recent", "/top", "/search"];
  const tabs = [];
  for (const next of wanted) {
    const tab = await context.newPage();
    await tab.goto(`/login?next=${next}`);
    await tab.getByRole("button", { name: "Log in with Spotify" }).first().click();
    await tab.waitForURL(/\/authorize/);
    tabs.push({ tab, next });
  }
  for (const { tab, next } of tabs) {
    await agree(tab);
    await expect(tab).toHaveURL(`${app.url}${next}`);
  }
});

test("a login at another address of the deployment continues at AUTH_URL, before Spotify is asked", async ({
  page,
  app,
  spotify,
}) => {
  const { port } = new URL(app.url);
  await page.goto(`http://other.localhost:${port}/login?next=/playlists`);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await expect(page).toHaveURL(`${app.url}/login?next=%2Fplaylists`);
  expect(await spotify.counts()).toEqual({});
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists`);
});

test("a login as another user replaces the session completely", async ({ page, logInByHand, app }) => {
  await logInByHand("premium");
  await page.goto(`${app.url}/settings`);
  await page.getByRole("button", { name: "Renew now" }).click();
  await agree(page, "free");
  await expect(page).toHaveURL(`${app.url}/settings`);
  await expect(page.getByRole("main").getByText("Jonas Aldermoor").first()).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jonas Aldermoor");
  await expect(page.getByText("Ida Marlow")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("login, dashboard and sign-out work", async ({ page, logInByHand }) => {
    await logInByHand();
    await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
  });
});
