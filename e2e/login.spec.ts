import { agree, expect, test } from "./fixtures";

test("a stranger logs in from the front page and sees profile and playlists", async ({
  page,
  logInByHand,
}) => {
  await logInByHand();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
});

test("after a login there is one cookie, and it is well under 4096 bytes", async ({
  context,
  app,
  logInByHand,
}) => {
  await logInByHand();
  const cookies = await context.cookies(app.url);
  const own = cookies.filter(({ name }) => name.startsWith("tonearm."));
  expect(own.map(({ name }) => name)).toEqual(["tonearm.session"]);
  expect(own.every(({ httpOnly, sameSite }) => httpOnly && sameSite === "Lax")).toBe(true);
  expect((own[0]?.name ?? "").length + (own[0]?.value ?? "").length).toBeLessThan(4096);
});

test("a visit to localhost is moved to 127.0.0.1, and login completes there", async ({ page, app }) => {
  const { port } = new URL(app.url);
  await page.goto(`http://localhost:${port}/login?next=/playlists`);
  await expect(page).toHaveURL(`${app.url}/login?next=/playlists`);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  const redirectUri = new URL(page.url()).searchParams.get("redirect_uri");
  expect(redirectUri).toBe(`${app.url}/api/auth/callback/spotify`);
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists`);
});

test("a deep link asks for the login and comes back to itself", async ({ page, app }) => {
  await page.goto("/playlists?kind=own&q=ferry");
  await expect(page).toHaveURL(/\/login\?/);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists?kind=own&q=ferry`);
});

test("somebody logged in is not shown the front page again", async ({ page, logInByHand }) => {
  await logInByHand();
  await page.goto("/");
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("two tabs may both be mid-login, and both finish", async ({ page, context, app }) => {
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

test("a login as somebody else replaces the session wholly", async ({ page, logInByHand, app }) => {
  await logInByHand("premium");
  await page.goto(`${app.url}/settings`);
  await page.getByRole("button", { name: "Renew now" }).click();
  await agree(page, "free");
  await expect(page).toHaveURL(`${app.url}/settings`);
  await expect(page.getByText("Jonas Aldermoor").first()).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jonas Aldermoor");
  await expect(page.getByText("Ida Marlow")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("login, dashboard and sign-out work all the same", async ({ page, logInByHand }) => {
    await logInByHand();
    await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
  });
});
