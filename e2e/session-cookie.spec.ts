import { expect, test } from "./fixtures";
import { cookieName } from "./support/cookies";

test("foreign cookies with a similar name, and 6 KB of other cookies, have no effect", async ({
  page,
  context,
  app,
  logInByHand,
}) => {
  await logInByHand();
  const own = cookieName(app.url, "session");
  const names = [`${own}.0`, `${own}.1`, `${own}-old`, `${own}s`, "tonearm.session"];
  await context.addCookies([
    ...names.map((name) => ({ name, value: "foreign", url: app.url })),
    ...Array.from({ length: 6 }, (_, index) => ({
      name: `other${index}`,
      value: "x".repeat(1000),
      url: app.url,
    })),
  ]);
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  const session = await page.request.get("/api/auth/session");
  expect(Object.keys(await session.json()).sort()).toEqual(["expires", "user"]);
});

test("a damaged, truncated or foreign cookie counts as signed out and causes no error", async ({
  app,
  context,
  logInByHand,
}) => {
  await logInByHand();
  const own = cookieName(app.url, "session");
  const value = (await context.cookies(app.url)).find(({ name }) => name === own)?.value ?? "";
  for (const bad of [
    "",
    "x",
    "a.b.c.d.e",
    value.slice(0, -9),
    `${value.slice(0, 60)}A${value.slice(61)}`,
    "%E0%A4%A",
  ]) {
    const response = await fetch(`${app.url}/dashboard`, {
      headers: { cookie: `${own}=${bad}` },
      redirect: "manual",
    });
    expect(response.status, bad).toBe(303);
    expect(response.headers.get("location"), bad).toBe("/login");
  }
});

test("data that a browser posts to the session changes nothing in it", async ({ page, logInByHand }) => {
  await logInByHand();
  const before = await (await page.request.get("/api/auth/session")).json();
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const data = {
    csrfToken,
    data: { uid: "somebody-else", accessToken: "x", scopes: ["all"], user: { id: "other" } },
  };
  await page.request.post("/api/auth/session", { data });
  const after = await (await page.request.get("/api/auth/session")).json();
  expect(after.user).toEqual(before.user);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
});

test("query parameters of Auth.js's own sign-in route never reach Spotify", async ({ page, app }) => {
  await page.goto("/login");
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const bad =
    "client_id=evil&redirect_uri=https://evil.example&scope=user-modify-playback-state&response_type=token";
  const response = await page.request.post(`/api/auth/signin/spotify?${bad}`, {
    form: { csrfToken, callbackUrl: "https://evil.example/" },
    maxRedirects: 0,
  });
  const query = new URL(response.headers().location ?? "").searchParams;
  expect(query.get("client_id")).toBe("tonearm-demo");
  expect(query.get("redirect_uri")).toBe(`${app.url}/api/auth/callback/spotify`);
  expect(query.get("response_type")).toBe("code");
  expect(query.get("scope")).not.toContain("modify");
  expect(query.get("code_challenge_method")).toBe("S256");
  expect(query.get("state")).toBeTruthy();
});
