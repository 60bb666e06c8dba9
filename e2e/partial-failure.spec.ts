import { agree, expect, test } from "./fixtures";

function region(page: import("@playwright/test").Page, name: string) {
  return page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
}

test("when one section fails, the others still show", async ({ page, spotify, logIn }) => {
  await spotify.fault({
    match: "/v1/me/top/tracks",
    status: 502,
    body: "Bad gateway",
    contentType: "text/plain",
  });
  await logIn();
  await expect(region(page, "Top tracks")).toContainText("Spotify isn't responding.");
  await expect(region(page, "Playlists").getByRole("listitem").first()).toBeVisible();
  await spotify.heal();
  await region(page, "Top tracks").getByRole("button", { name: "Try again" }).click();
  await expect(region(page, "Top tracks").getByRole("listitem").first()).toBeVisible();
});

test("a rate limit shows when it ends, and no call is made before", async ({ page, spotify, logIn }) => {
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

test("a used-up quota is distinguished from a short cool-down", async ({ page, spotify, logIn }) => {
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

test("one button requests a missing permission and leads back", async ({ page, spotify, app, logIn }) => {
  await spotify.withhold(["user-top-read"]);
  await logIn();
  await expect(region(page, "Top tracks")).toContainText(
    "Tonearm needs permission to see your top artists and tracks.",
  );
  await expect(region(page, "Playlists").getByRole("listitem").first()).toBeVisible();
  await spotify.withhold([]);
  await region(page, "Top tracks").getByRole("button", { name: "Allow top artists and tracks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tonearm-demo");
  await agree(page);
  await expect(page).toHaveURL(new RegExp(`^${app.url}/dashboard`));
  await expect(region(page, "Top tracks").getByRole("listitem").first()).toBeVisible();
});

test("every page still loads while Spotify is completely down", async ({ page, spotify, logIn }) => {
  await logIn();
  await spotify.fault({ match: "*", status: 503, body: "", contentType: "text/plain" });
  for (const path of ["/dashboard?range=4-weeks", "/playlists", "/settings"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("an account without music sees a hint in every section", async ({ page, logIn }) => {
  await logIn("empty");
  for (const name of ["Playlists", "Top tracks"]) {
    await expect(region(page, name).getByRole("heading", { level: 3 })).toBeVisible();
  }
  await page.goto("/playlists");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
});
