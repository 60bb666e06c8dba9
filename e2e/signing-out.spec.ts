import { expect, test } from "./fixtures";
import { sessionCookie, setSessionCookie } from "./support/cookies";

test("after signing out a copy of the cookie opens nothing", async ({ page, context, app, logIn }) => {
  await logIn();
  const cookie = await sessionCookie(context, app.url);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
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
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  const after = await fetch(`${app.url}/dashboard`, {
    headers: { cookie: late },
    redirect: "manual",
  });
  expect(after.status).toBe(303);
});

test("the back button after signing out shows nothing of the music", async ({ page, logIn }) => {
  await logIn();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  await page.goBack();
  await expect(page.getByText("Ida Marlow")).toHaveCount(0);
  await expect(page).toHaveURL(/\/login/);
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
  await expect(page.getByRole("heading", { level: 1, name: "Connection" })).toBeVisible();
});
