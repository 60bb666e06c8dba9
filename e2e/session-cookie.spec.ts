import { expect, test } from "./fixtures";

test("foreign cookies that begin like ours, and 6 KB of others, are harmless", async ({
  page,
  context,
  app,
  logInByHand,
}) => {
  await logInByHand();
  const names = ["tonearm.session.0", "tonearm.session.1", "tonearm.session-old", "tonearm.sessions"];
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

test("a damaged, cut or foreign cookie means signed out, never an error", async ({
  app,
  context,
  logInByHand,
}) => {
  await logInByHand();
  const value = (await context.cookies(app.url)).find(({ name }) => name === "tonearm.session")?.value ?? "";
  for (const bad of [
    "",
    "x",
    "a.b.c.d.e",
    value.slice(0, -9),
    `${value.slice(0, 60)}A${value.slice(61)}`,
    "%E0%A4%A",
  ]) {
    const answer = await fetch(`${app.url}/dashboard`, {
      headers: { cookie: `tonearm.session=${bad}` },
      redirect: "manual",
    });
    expect(answer.status, bad).toBe(303);
    expect(answer.headers.get("location"), bad).toBe("/login");
  }
});

test("what a browser posts to the session changes nothing in it", async ({ page, logInByHand }) => {
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

test("parameters on Auth.js's own sign-in never reach Spotify", async ({ page, app }) => {
  await page.goto("/login");
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const bad =
    "client_id=evil&redirect_uri=https://evil.example&scope=user-modify-playback-state&response_type=token";
  const answer = await page.request.post(`/api/auth/signin/spotify?${bad}`, {
    form: { csrfToken, callbackUrl: "https://evil.example/" },
    maxRedirects: 0,
  });
  const query = new URL(answer.headers().location ?? "").searchParams;
  expect(query.get("client_id")).toBe("tonearm-demo");
  expect(query.get("redirect_uri")).toBe(`${app.url}/api/auth/callback/spotify`);
  expect(query.get("response_type")).toBe("code");
  expect(query.get("scope")).not.toContain("modify");
  expect(query.get("code_challenge_method")).toBe("S256");
  expect(query.get("state")).toBeTruthy();
});
