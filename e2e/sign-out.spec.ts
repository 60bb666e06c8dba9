import { expect, test } from "./fixtures";
import { sessionCookie, setSessionCookie } from "./support/cookies";
import { delayRequest } from "./support/delay-request";

test("a copy of the cookie gives no access after signing out", async ({ page, context, app, logIn }) => {
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

test("a session response from before a sign-out does not undo it", async ({ page, context, app, logIn }) => {
  await logIn();
  const headers = { cookie: await sessionCookie(context, app.url) };
  const earlier = await fetch(`${app.url}/api/auth/session`, { headers });
  const late = setSessionCookie(earlier) ?? "";
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  const after = await fetch(`${app.url}/dashboard`, {
    headers: { cookie: late },
    redirect: "manual",
  });
  expect(after.status).toBe(303);
});

test.describe("a page after signing out", () => {
  // The server refuses requests of the page before it reloads, and the browser's console reports them.
  test.use({ expectedMessages: [/status of 401/] });

  test("the back button shows no user data", async ({ page, logIn }) => {
    await logIn();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
    await page.goBack();
    await expect(page.getByText("Ida Marlow")).toHaveCount(0);
    await expect(page).toHaveURL(/\/login/);
  });

  test("a 401 does not interrupt a sign-out that began before the scripts loaded", async ({
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
    const refused = page.waitForResponse((response) => response.status() === 401);
    const finished = page.waitForEvent("requestfinished", (one) => one.url().endsWith("/logout"));
    runScripts();
    await refused;
    signOut();
    await finished;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  });
});

test("what the browser stores about an account is deleted at sign-out, and when another account signs in", async ({
  page,
  app,
  context,
  logIn,
}) => {
  // Three logins.
  test.slow();
  const KEYS = ["tonearm.add-targets", "tonearm.devices", "tonearm.free"];
  const stored = () => page.evaluate((keys) => keys.filter((key) => localStorage.getItem(key)), KEYS);
  const fill = () => page.evaluate((keys) => keys.map((key) => localStorage.setItem(key, "[]")), KEYS);
  const isNoted = () =>
    expect.poll(() => page.evaluate(() => localStorage.getItem("tonearm.account"))).not.toBeNull();
  await logIn();
  await isNoted();
  await fill();
  await page.goto("/settings");
  expect(await stored()).toEqual(KEYS);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  await expect.poll(stored).toEqual([]);

  await logIn();
  await isNoted();
  await fill();
  await context.clearCookies();
  await page.goto(`${app.url}/privacy`);
  await logIn("free");
  await expect.poll(stored).toEqual([]);
});

test("signing out everywhere ends the user's session in other browsers, and no other user's session", async ({
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

test("disconnecting asks once, deletes cached data, and says where to remove the app at Spotify", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  await logIn();
  await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
  await page.goto("/settings");
  const open = page.getByRole("button", { name: "Disconnect and delete" });
  const question = page.getByRole("dialog", { name: "Disconnect and delete your data?" });
  await open.click();
  await expect(question.getByText("Your login, in this and every other browser and app")).toBeVisible();
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect(open).toBeFocused();
  await page.reload();
  await expect(page).toHaveURL(`${app.url}/settings`);
  await open.click();
  await question.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data is deleted.");
  await expect(page.getByRole("link", { name: "Remove it at Spotify" })).toHaveAttribute(
    "href",
    "https://www.spotify.com/account/apps/",
  );
  await spotify.forgetCalls();
  await logIn();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  // Data that was fresh before has to be fetched again.
  expect((await spotify.counts())["GET /v1/me/playlists"]).toBe(1);
});

test("a form from another site cannot sign a user out or in", async ({ page, app, logIn }) => {
  await logIn();
  for (const path of ["/logout", "/login/spotify"]) {
    const response = await fetch(`${app.url}${path}`, {
      method: "POST",
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      redirect: "manual",
    });
    expect(response.status, path).toBe(403);
  }
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("disconnecting asks once, too", async ({ page, app, logIn }) => {
    await logIn();
    await page.goto("/settings");
    await page.getByRole("button", { name: "Disconnect and delete" }).click();
    await expect(page).toHaveURL(`${app.url}/settings`);
    await page.getByRole("button", { name: "Delete everything" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data is deleted.");
  });
});
