import { expect, test } from "./fixtures";
import type { Spotify } from "./support/spotify";

const ID = "3cEYpjA9oz9GiPac4AsH4n";
const IMPOSSIBLE_DATE = "0000-00-00T00:00:00Z";
const track = {
  type: "track",
  id: "4iV5W9uYEdYUVa79Axb7Rh",
  uri: "spotify:track:4iV5W9uYEdYUVa79Axb7Rh",
  name: "Odd Song",
};

function respondWith(spotify: Spotify, path: string, body: unknown) {
  return spotify.fault({
    match: path,
    method: "GET",
    status: 200,
    contentType: "application/json",
    body: JSON.stringify(body),
  });
}

for (const { page: path, endpoint, body } of [
  {
    page: "/recent",
    endpoint: "/v1/me/player/recently-played",
    body: { items: [{ played_at: IMPOSSIBLE_DATE, track }] },
  },
  {
    page: "/library",
    endpoint: "/v1/me/tracks",
    body: { total: 1, items: [{ added_at: IMPOSSIBLE_DATE, track }] },
  },
  {
    page: `/playlists/${ID}`,
    endpoint: `/v1/playlists/${ID}`,
    body: {
      id: ID,
      name: "Odd List",
      owner: { id: "ida1371" },
      snapshot_id: "s1",
      items: { total: 1, items: [{ added_at: IMPOSSIBLE_DATE, item: track }] },
    },
  },
])
  test(`${path.replace(ID, "[id]")} leaves out an impossible date, with a cold and a warm cache`, async ({
    page,
    spotify,
    logIn,
  }) => {
    // Before the dashboard fetches it.
    await respondWith(spotify, endpoint, body);
    await logIn();
    for (const visit of ["cold", "warm"]) {
      const response = await page.goto(path);
      expect(response?.status(), visit).toBe(200);
      await expect(page.getByText("Odd Song").first(), visit).toBeVisible();
    }
  });

test("a search for 199 letters and an emoji works", async ({ page, logIn }) => {
  await logIn();
  const response = await page.goto(`/search?q=${"night ".repeat(33)}x${encodeURIComponent("😀")}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("main")).not.toContainText("went wrong");
  await expect(page.getByRole("searchbox")).toBeVisible();
});

test("Next's internal pages return 404 with the app's policy", async ({ app }) => {
  for (const path of ["/_global-error", "/_not-found", "/_global-error/x"]) {
    const response = await fetch(`${app.url}${path}`);
    expect(response.status, path).toBe(404);
    expect(response.headers.get("content-security-policy"), path).toContain("'strict-dynamic'");
    expect(await response.text(), path).toContain("Page not found.");
  }
});
