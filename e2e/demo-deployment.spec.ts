import { agree, expect, test } from "./fixtures";
import { SECRET } from "./support/app-settings";
import { startCluster } from "./support/cluster";

test.use({
  // Two instances without Redis, as functions of a preview: a login's requests alternate between them.
  app: async ({ env }, use) => {
    const cluster = await startCluster({
      count: 2,
      env: (url) => ({ AUTH_URL: url, AUTH_SECRET: SECRET, ...env }),
    });
    await use(cluster);
    await cluster.stop();
  },
  env: { DEMO: "1", AUTH_SPOTIFY_ID: "", AUTH_SPOTIFY_SECRET: "", SPOTIFY_API_URL: "" },
});

test("a deployment with DEMO=1 logs in at its own emulated Spotify and shows its music", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ida Marlow");
  const cover = page.locator("main img").first();
  await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.goto("/playlists");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});
