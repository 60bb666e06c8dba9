import AxeBuilder from "@axe-core/playwright";
import { z } from "zod";
import { operations } from "../lib/api/openapi/operations";
import { expect, test } from "./fixtures";

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
});

test("the API page shows every operation without a session, complete and without console messages", async ({
  page,
  app,
}) => {
  // axe reads all operations of the page.
  test.slow();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  await page.goto("/docs/api");
  const articles = await page
    .getByRole("article")
    .evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent ?? ""] as const));
  const shown = new Map(articles);
  for (const [name, { method, path, summary }] of Object.entries(operations)) {
    expect(shown.get(name), name).toContain(`${method} /api/v1${path}${summary.replaceAll("`", "")}`);
    expect(shown.get(name), name).toContain("curl");
  }
  const links = await page
    .locator("main a[href^='#']")
    .evaluateAll((all) =>
      all.filter((link) => !document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).map(String),
    );
  expect(links, "links that lead nowhere").toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  // In the dark theme only colours differ, and every operation has the same ones.
  const dark = new AxeBuilder({ page }).include("#addEntries").include("#failures");
  expect((await dark.withRules("color-contrast").analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, "sideways at 360 px").toBeLessThanOrEqual(0);
  expect(messages).toEqual([]);

  const response = await fetch(`${app.url}/api/v1/openapi.json`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
  expect(response.headers.getSetCookie()).toEqual([]);
  const { openapi, paths } = documentSchema.parse(await response.json());
  expect(openapi).toMatch(/^3\.1\./);
  const named = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(named.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(operations).sort());
});
