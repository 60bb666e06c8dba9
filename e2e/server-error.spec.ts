import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./fixtures";
import { passTimeWithRequests, sixMonthsAfter } from "./support/consent";
import { DAY_MS } from "./support/time";

test.use({ expectedMessages: [/status of (404|500)|React error #441/] });

const lineSchema = z.object({
  level: z.literal(50),
  digest: z.string(),
  method: z.string(),
  path: z.string(),
  route: z.string(),
  routeType: z.string(),
  requestId: z.string(),
  stack: z.string(),
});

/** Returns the log lines of failed requests. */
function failedRequests(log: string) {
  const lines = log.split("\n").filter((line) => line.includes('"msg":"request failed"'));
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

test("a page that throws outside every section shows the app's error page and writes one log line", async ({
  page,
  app,
  logIn,
}) => {
  await logIn();
  await app.breakDates();
  const response = await page.goto(`${app.url}/settings?code=not-for-the-log`);
  expect(response?.status()).toBe(500);
  expect(response?.headers()["x-frame-options"]).toBe("DENY");
  await expect(page.getByRole("heading", { name: "Something went wrong on this page." })).toBeVisible();
  const reference = await page.getByText("Reference for the site owner").textContent();
  const line = failedRequests(app.log()).find(({ digest }) => reference?.endsWith(digest));
  expect(line).toMatchObject({
    method: "GET",
    path: "/settings",
    route: "/settings",
    routeType: "render",
    requestId: response?.headers()["x-request-id"],
  });
  expect(line?.stack).toContain("broken by a test");
});

/** Expects a page of the app with its styles, whether it shows its content or an error message. */
async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("id", "__next_error__");
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).toContain(
    "hanken",
  );
}

for (const { name, delayMs } of [
  { name: "that is rendered inline", delayMs: 0 },
  { name: "that is streamed", delayMs: 400 },
])
  test(`a section ${name} and throws leaves a readable page`, async ({ page, app, spotify, logIn }) => {
    await logIn();
    if (delayMs === 0) await page.goto("/recent");
    else await spotify.fault({ match: "/v1/me/player/recently-played", method: "GET", delayMs });
    await app.breakDates();
    await page.goto(`${app.url}/recent`);
    await expectReadable(page);
    await expect(page.getByRole("navigation", { name: "Pages" }).first()).toBeVisible();
  });

test("a banner of the layout that throws leaves a readable page", async ({ page, app, logIn, passTime }) => {
  await logIn();
  await page.goto("about:blank");
  const tenDaysBefore = sixMonthsAfter(Date.now()) - Date.now() - 10 * DAY_MS;
  await passTimeWithRequests(tenDaysBefore, { page, url: app.url, passTime });
  await app.breakDates();
  await page.goto(`${app.url}/search`);
  await expectReadable(page);
});

test.describe("with a response from Playwright", () => {
  // Chromium does not treat it as a response from this machine, and asks for permission before it loads local images.
  test.use({ expectedMessages: [/\/images\//] });

  test("a page without the first script, like Next's own error document, still loads its chunks", async ({
    page,
    app,
    logIn,
  }) => {
    await logIn();
    await page.route(`${app.url}/dashboard`, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text.replace(/<script nonce="[^"]*">\(function\(\)\{var own=.*?<\/script>/, "");
      expect(body.length).toBeLessThan(text.length);
      await route.fulfill({ response, body });
    });
    await page.goto(`${app.url}/dashboard`);
    // The dialog is a chunk that is loaded on first use.
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});

test("responses that Next itself sends have the security headers: a redirect, a missing file", async ({
  app,
}) => {
  for (const [path, status] of [
    ["/dashboard/", 308],
    ["/_next/static/none.js", 404],
    ["/_next/none", 404],
  ] as const) {
    const response = await fetch(`${app.url}${path}`, { redirect: "manual" });
    expect(response.status, path).toBe(status);
    for (const [name, value] of [
      ["x-content-type-options", "nosniff"],
      ["x-frame-options", "DENY"],
      ["referrer-policy", "strict-origin-when-cross-origin"],
      ["strict-transport-security", "max-age=31536000"],
    ] as const)
      expect(response.headers.get(name), `${name} of ${path}`).toBe(value);
  }
});
