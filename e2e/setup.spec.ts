import { expect, test } from "./fixtures";

test.use({
  env: { AUTH_SECRET: "", AUTH_SPOTIFY_ID: "", AUTH_SPOTIFY_SECRET: "" },
  expectedMessages: [/status of 503/],
});

test("without credentials every page names the missing variables and the redirect URI", async ({
  page,
  app,
}) => {
  for (const path of ["/", "/dashboard", "/login"]) {
    await page.goto(path);
    for (const name of ["AUTH_SECRET", "AUTH_SPOTIFY_ID", "AUTH_SPOTIFY_SECRET"]) {
      await expect(page.getByText(name).first()).toBeVisible();
    }
    await expect(page.getByText(`${app.url}/api/auth/callback/spotify`)).toBeVisible();
  }
});

test("without credentials the JSON routes return 503 and the readiness check fails", async ({ app }) => {
  const ready = await fetch(`${app.url}/api/ready`);
  expect(ready.status).toBe(503);
  expect(JSON.stringify(await ready.json())).toContain("AUTH_SPOTIFY_ID is missing");
  expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
  expect((await fetch(`${app.url}/api/auth/session`)).status).toBe(503);
  expect((await fetch(`${app.url}/api/v1/recent`)).status).toBe(503);
  expect(app.log()).toContain("AUTH_SPOTIFY_ID is missing");
});
