import { expect, test } from "./fixtures";
import { sessionCookie, setSessionCookie } from "./support/cookies";
import { delayRequest } from "./support/delay-request";

test("after signing out a copy of the cookie opens nothing", async ({ page, context, app, logIn }) => {
  await logIn();
  const cookie = await sessionCookie(context, app.url);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  const headers = { cookie };
  const read = await fetch(`${app.url}/dashboard`, { headers, redirect: "manual" });
  expect(read.headers.get("location")).toContain("/login?reason=signed_out");
  expect((await fetch(`${app.url}/api/v1/recent`, { headers })).status).toBe(401);
  expect(await (await fetch(`${app.url}/api/auth/session`, { headers })).json()).toBeNull();
});

test("a session read that was under way does not undo a sign-out", async ({ page, context, app, logIn }) => {
  await logIn();
  const headers = { cookie: await sessionCookie(context, app.url) };
  const underWay = await fetch(`${app.url}/api/auth/session`, { headers });
  const late = setSessionCookie(underWay) ?? "";
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  const after = await fetch(`${app.url}/dashboard`, {
    headers: { cookie: late },
    redirect: "manual",
  });
  expect(after.status).toBe(303);
});

test.describe("a page that is left", () => {
  // What the page fetches by itself before it is loaded anew is refused, and the browser's console says so.
  test.use({ expectedMessages: [/status of 401/] });

  test("the back button shows nothing of the music", async ({ page, logIn }) => {
    await logIn();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
    await page.goBack();
    await expect(page.getByText("Ida Marlow")).toHaveCount(0);
    await expect(page).toHaveURL(/\/login/);
  });

  test("what is refused meanwhile does not call back a sign-out that began before any script", async ({
    page,
    context,
    app,
    logIn,
  }) => {
    await logIn();
    const cookie = await sessionCookie(context, app.url);
    const runScripts = await delayRequest(page, /\/chunks\/.*\.js/);
    const signOut = await delayRequest(page, "**/logout");

    await page.goto("/settings", { waitUntil: "commit" });
    await page.getByRole("button", { name: "Sign out", exact: true }).click({ noWaitAfter: true });
    await fetch(`${app.url}/logout`, {
      method: "POST",
      headers: { cookie, origin: app.url },
      body: new URLSearchParams(),
      redirect: "manual",
    });
    const refused = page.waitForResponse((answer) => answer.status() === 401);
    const answered = page.waitForEvent("requestfinished", (one) => one.url().endsWith("/logout"));
    runScripts();
    await refused;
    signOut();
    await answered;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  });
});

test("signing out everywhere ends the other browser too, and nobody else", async ({
  page,
  browser,
  app,
  logIn,
}) => {
  await logIn();
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [other, stranger] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!other || !stranger) throw new Error("no pages");
  for (const [tab, account] of [
    [other, "premium"],
    [stranger, "free"],
  ] as const) {
    await tab.goto(`${app.url}/login`);
    await logIn(account, tab);
    await expect(tab).toHaveURL(`${app.url}/dashboard`);
  }
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out everywhere.");
  await other.goto(`${app.url}/dashboard`);
  await expect(other).toHaveURL(/\/login\?reason=signed_out/);
  await stranger.goto(`${app.url}/settings`);
  await expect(stranger.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await logIn();
  await expect(page).toHaveURL(`${app.url}/dashboard`);
  for (const context of contexts) await context.close();
});

test("disconnecting deletes what was kept and says where to remove the app at Spotify", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Disconnect and delete" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data is deleted.");
  await expect(page.getByRole("link", { name: "Remove it at Spotify" })).toHaveAttribute(
    "href",
    "https://www.spotify.com/account/apps/",
  );
  await spotify.forgetCalls();
  await logIn();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  // What was still fresh a moment ago has to be asked for again.
  expect((await spotify.counts())["GET /v1/me/playlists"]).toBe(1);
});

test("a form from another site signs nobody out and logs nobody in", async ({ page, app, logIn }) => {
  await logIn();
  for (const path of ["/logout", "/login/spotify"]) {
    const answer = await fetch(`${app.url}${path}`, {
      method: "POST",
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      redirect: "manual",
    });
    expect(answer.status, path).toBe(403);
  }
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});
