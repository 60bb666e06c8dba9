import { agree, expect, test } from "./fixtures";

function region(page: import("@playwright/test").Page, name: string) {
  return page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
}

test("when one region fails the others still show", async ({ page, spotify, logIn }) => {
  await spotify.fault({
    match: "/v1/me/top/artists",
    status: 502,
    body: "Bad gateway",
    contentType: "text/plain",
  });
  await logIn();
  await expect(region(page, "Top artists")).toContainText("Spotify isn't responding.");
  await expect(region(page, "Top tracks").getByRole("listitem").first()).toBeVisible();
  await spotify.heal();
  await region(page, "Top artists").getByRole("button", { name: "Try again" }).click();
  await expect(region(page, "Top artists").getByRole("listitem").first()).toBeVisible();
});

test("a rate limit tells the time, and no call is made until then", async ({ page, spotify, logIn }) => {
  await logIn();
  await spotify.fault({ match: "/v1/playlists/*", status: 429, retryAfter: 600 });
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await expect(page.getByText("Too many requests to Spotify.")).toBeVisible();
  await expect(page.getByRole("main").locator("time").first()).toBeVisible();
  await spotify.heal();
  await spotify.forgetCalls();
  await page.goto("/dashboard?range=year");
  await expect(region(page, "Top tracks")).toContainText("Too many requests to Spotify.");
  expect(await spotify.calls()).toBe(0);
});

test("a spent quota is told apart from a short pause", async ({ page, spotify, logIn }) => {
  const body = '{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}';
  await logIn();
  await spotify.fault({
    match: "/v1/me/top/*",
    status: 429,
    body,
    contentType: "application/json",
    retryAfter: 79_892,
  });
  await page.goto("/dashboard?range=year");
  await expect(region(page, "Top tracks")).toContainText(
    "Tonearm has reached its limit of Spotify requests.",
  );
});

test("a permission left out is asked for by one button that comes back", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  await spotify.withhold(["user-top-read"]);
  await logIn();
  await expect(region(page, "Top tracks")).toContainText(
    "Tonearm needs permission to see your top artists and tracks.",
  );
  await expect(region(page, "Recent plays").getByRole("listitem").first()).toBeVisible();
  await spotify.withhold([]);
  await region(page, "Top tracks").getByRole("button", { name: "Allow top artists and tracks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tonearm-demo");
  await agree(page);
  await expect(page).toHaveURL(new RegExp(`^${app.url}/dashboard`));
  await expect(region(page, "Top tracks").getByRole("listitem").first()).toBeVisible();
});

test("with Spotify wholly down every page still answers", async ({ page, spotify, logIn }) => {
  await logIn();
  await spotify.fault({ match: "*", status: 503, body: "", contentType: "text/plain" });
  for (const path of ["/dashboard?range=4-weeks", "/playlists", "/settings"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("an account without music sees what to do in every region", async ({ page, logIn }) => {
  await logIn("empty");
  for (const name of ["Playlists", "Top tracks", "Top artists", "Recent plays"]) {
    await expect(region(page, name).getByRole("heading", { level: 3 })).toBeVisible();
  }
  await page.goto("/playlists");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
});
