import type { Page } from "@playwright/test";
import { agree, test as base, expect } from "./https-fixtures";
import { type App, startApp } from "./support/app";
import { CLIENT_SECRET, settings } from "./support/app-settings";
import { type Certificate, createCertificate, type ReverseProxy, startTlsProxy } from "./support/proxy";

const RELAY_SECRET = "a secret of production and previews alone";
const PREVIEW_CLIENT = { id: "tonearm-previews", secret: "a secret of the previews" };
const PREVIEW_HOST = "fix-1.preview.example.test";

type Preview = App & { directUrl: string };

type Fixtures = { previewProxy: ReverseProxy; preview: Preview };

const test = base.extend<Fixtures, { certificate: Certificate }>({
  certificate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => use(await createCertificate(["music.example.test", PREVIEW_HOST])),
    { scope: "worker" },
  ],

  previewProxy: async ({ certificate }, use) => {
    const proxy = await startTlsProxy(PREVIEW_HOST, certificate);
    await use(proxy);
    await proxy.stop();
  },

  emulator: async ({ tlsProxy }, use) =>
    use({
      // Spotify knows one address, production's, for both apps.
      redirectUris: [`${tlsProxy.url}/api/auth/callback/spotify`],
      clients: [{ id: "tonearm-demo", secret: CLIENT_SECRET }, PREVIEW_CLIENT],
    }),

  env: async ({ previewProxy }, use) =>
    use({
      LOGIN_RELAY_SECRET: RELAY_SECRET,
      LOGIN_RELAY_ORIGINS: `https://*.preview.example.test:${new URL(previewProxy.url).port}`,
      LOGIN_RELAY_SPOTIFY_ID: PREVIEW_CLIENT.id,
    }),

  preview: async ({ page, spotify, previewProxy, tlsProxy }, use) => {
    const app = await startApp(() =>
      settings(previewProxy.url, spotify, {
        AUTH_SECRET: "a secret of previews that production does not know",
        AUTH_SPOTIFY_ID: PREVIEW_CLIENT.id,
        AUTH_SPOTIFY_SECRET: PREVIEW_CLIENT.secret,
        LOGIN_RELAY_SECRET: RELAY_SECRET,
        LOGIN_RELAY_URL: tlsProxy.url,
      }),
    );
    previewProxy.use([app.url]);
    await use({ ...app, url: previewProxy.url, directUrl: app.url });
    // A file still on its way when the app stops would fail, which the console tells.
    await page.waitForLoadState("networkidle");
    await app.stop();
  },
});

// Each test starts two apps and two proxies.
test.describe.configure({ timeout: 120_000 });

async function logInAtPreview(page: Page, preview: App): Promise<void> {
  await page.goto(`${preview.url}/login`);
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(new URL(preview.url).host);
  await page.getByRole("button", { name: "Continue to Spotify" }).click();
}

test("a preview logs in through production, which sees no token and makes no session", async ({
  page,
  context,
  app,
  preview,
  spotify,
}) => {
  await logInAtPreview(page, preview);
  await agree(page);
  await expect(page).toHaveURL(`${preview.url}/dashboard`);
  const names = async (url: string) => (await context.cookies(url)).map(({ name }) => name).filter(isOurs);
  expect(await names(preview.url)).toEqual(["__Host-tonearm.session"]);
  expect(await names(app.url)).toEqual([]);
  expect(await spotify.tokenCalls()).toBe(1);
});

function isOurs(name: string): boolean {
  return name.startsWith("__Host-tonearm.");
}

test("a user who refuses at Spotify returns to the preview, which says so", async ({ page, preview }) => {
  await logInAtPreview(page, preview);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL((url) => url.origin === preview.url && url.pathname === "/login");
});

test("production starts nothing without its own form, and a preview is no relay", async ({
  page,
  app,
  directApp,
  preview,
}) => {
  await page.goto(`${preview.url}/login`);
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.url().startsWith(`${app.url}/login/relay`)),
    page.getByRole("button", { name: "Log in with Spotify" }).first().click(),
  ]);
  const { search, searchParams } = new URL(request.url());
  const post = (site: string) =>
    fetch(`${directApp.url}/login/relay`, {
      method: "POST",
      body: searchParams,
      headers: { "sec-fetch-site": site },
      redirect: "manual",
    });
  expect((await post("cross-site")).status).toBe(403);
  expect((await post("same-site")).status).toBe(403);
  expect((await post("same-origin")).status).toBe(303);
  expect((await post("same-origin")).status).toBe(400);
  expect((await fetch(`${directApp.url}/login/relay${search.replace("fix-1", "fix-2")}`)).status).toBe(400);
  expect((await fetch(`${preview.directUrl}/login/relay${search}`)).status).toBe(404);
});
