import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Page } from "@playwright/test";
import { Hono } from "hono";
import { freePort } from "../scripts/child-process";
import { serveReactExample } from "../scripts/react-example";
import { agree, test as base, CROSS_ORIGIN_HOST, expect } from "./https-fixtures";
import { type Certificate, startTlsProxy } from "./support/proxy";
import { HOUR_MS } from "./support/time";

/** An example, served from another site than the app's. */
type Example = { origin: string; use: (app: string) => void; stop: () => Promise<void> };

/** The URL in the examples, which those who copy them replace. */
const EXAMPLE_APP_URL = "http://127.0.0.1:3000";

async function startPlain(certificate: Certificate): Promise<Example> {
  let app = EXAMPLE_APP_URL;
  const script = readFileSync("examples/spa/app.js", "utf8");
  const pages = new Hono()
    .get("/app.js", (c) =>
      c.body(script.replace(EXAMPLE_APP_URL, app), 200, { "content-type": "text/javascript" }),
    )
    .use(serveStatic({ root: "examples/spa" }));
  const port = await freePort();
  const server = serve({ fetch: pages.fetch, hostname: "127.0.0.1", port });
  const proxy = await startTlsProxy(CROSS_ORIGIN_HOST, certificate);
  proxy.use([`http://127.0.0.1:${port}`]);
  return {
    origin: proxy.url,
    use: (url) => {
      app = url;
    },
    async stop() {
      await proxy.stop();
      server.close();
    },
  };
}

type Fixtures = {
  example: Example;
  /** The port of the React example. */
  reactPort: number;
};

const test = base.extend<Fixtures>({
  example: async ({ certificate }, use) => {
    const example = await startPlain(certificate);
    await use(example);
    await example.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  reactPort: async ({}, use) => use(await freePort()),
  emulator: async ({ emulator, example }, use) =>
    use({ ...emulator, redirectUris: [...(emulator.redirectUris ?? []), `${example.origin}/`] }),
  env: async ({ example, reactPort }, use) =>
    use({ CORS_ORIGINS: `${example.origin},http://localhost:${reactPort}` }),
  app: async ({ app, example }, use) => {
    example.use(app.url);
    await use(app);
  },
});

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--test-third-party-cookie-phaseout"] }),
});

const status = (page: Page) => page.getByRole("status");
const plays = (page: Page) => page.getByRole("listitem");

for (const [label, by] of [
  ["Log in with Spotify", "redirect"],
  ["… in a popup", "popup"],
  ["… by a code on this page", "code"],
] as const)
  test(`the plain example logs in over HTTPS by ${by}, reads through an expiry, and another user can log in`, async ({
    page,
    example,
    passTime,
  }) => {
    await page.goto(example.origin);
    await expect(status(page)).toHaveText("You are not logged in.");
    for (const [account, name] of [
      ["premium", "Ida Marlow"],
      ["free", "Jonas Aldermoor"],
    ] as const) {
      const consent = by === "popup" ? page.waitForEvent("popup") : page;
      await page.getByRole("button", { name: label }).click();
      await agree(await consent, account);
      await expect(status(page)).toHaveText(`You are ${name}.`);
      await expect(plays(page).first()).toBeVisible();
      expect(page.url(), "nothing left in the address").toBe(`${example.origin}/`);
      await passTime(HOUR_MS);
      await page.getByRole("button", { name: "Read again" }).click();
      await page.reload();
      await expect(status(page)).toHaveText(`You are ${name}.`);
      await page.getByRole("button", { name: "Log out" }).click();
      await expect(status(page)).toHaveText("You are not logged in.");
      await expect(plays(page)).toHaveCount(0);
    }
  });

test("the plain example does not show a response that arrives after the logout", async ({
  page,
  example,
  directApp,
}) => {
  await page.goto(example.origin);
  await page.getByRole("button", { name: "Log in with Spotify" }).click();
  await agree(page);
  await expect(plays(page).first()).toBeVisible();
  await page.route("**/api/v1/recent", async (route) => {
    // Playwright's own requests cannot resolve the test hosts and do not trust their certificate.
    const response = await route.fetch({ url: `${directApp.url}/api/v1/recent` });
    await expect(status(page)).toHaveText("You are not logged in.");
    await route.fulfill({ response });
  });
  const requested = page.waitForRequest("**/api/v1/recent");
  const answered = page.waitForResponse("**/api/v1/recent");
  await page.getByRole("button", { name: "Read again" }).click();
  await requested;
  await page.getByRole("button", { name: "Log out" }).click();
  await (await answered).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(plays(page)).toHaveCount(0);
});

test("the React example logs in from another site", async ({ page, app, reactPort: port }) => {
  const origin = `http://localhost:${port}`;
  const react = await serveReactExample(port, app.url);
  await page.goto(origin);
  await page.getByRole("button", { name: "Log in with Spotify" }).click();
  await agree(page);
  await expect(status(page)).toHaveText("You are Ida Marlow.");
  await expect(plays(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(status(page)).toHaveText("You are not logged in.");
  await react.close();
});
