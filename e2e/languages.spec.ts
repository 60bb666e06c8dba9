import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";

const html = "html";

test.describe("a browser that requests Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("gets Chinese pages until the user selects English for this browser", async ({
    page,
    logInByHand,
  }) => {
    await page.goto("/");
    await expect(page.locator(html)).toHaveAttribute("lang", "zh-CN");
    await expect(page.getByRole("button", { name: "使用 Spotify 登录" })).toBeVisible();
    await page.getByRole("button", { name: "English" }).first().click();
    await expect(page.getByRole("button", { name: "Log in with Spotify" })).toBeVisible();
    await logInByHand();
    await expect(page.locator(html)).toHaveAttribute("lang", "en");
  });
});

test("a selected theme applies to every page from its first paint on", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/privacy");
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  await expect(page.locator(html)).toHaveAttribute("data-theme", "dark");
  const response = await page.request.get("/");
  expect(await response.text()).toMatch(/<html[^>]* data-theme="dark"/);
  await page.getByRole("button", { name: "System" }).click();
  await expect(page.locator(html)).not.toHaveAttribute("data-theme");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form sets language and theme and leads back to its page", async ({ page }) => {
    await page.goto("/privacy?a=b");
    await page.getByRole("button", { name: "简体中文" }).click();
    await page.getByRole("button", { name: "深色" }).click();
    expect(new URL(page.url()).pathname).toBe("/privacy");
    await expect(page.locator(html)).toHaveAttribute("lang", "zh-CN");
    await expect(page.locator(html)).toHaveAttribute("data-theme", "dark");
  });
});

test("a page does not carry the texts of code that loads on use", async ({ app }) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const { body } = await visitor.get("/dashboard");
  expect(body).toContain("The export continues.");
  // Of exports, commands, the order of playlists, and the list of keys.
  for (const text of ["The format is public", "Try a shorter search", "Few requests", "On a focused row"])
    expect(body).not.toContain(text);
});

test("only a page of this app can set a preference, and only to a valid value", async ({ request, app }) => {
  const send = (site: string, form: Record<string, string>) =>
    request.post("/preferences", { form, headers: { "sec-fetch-site": site }, maxRedirects: 0 });
  expect((await send("cross-site", { theme: "dark" })).status()).toBe(403);
  expect((await send("same-origin", { theme: "neon" })).status()).toBe(400);
  const good = await send("same-origin", { theme: "dark", next: "https://elsewhere.example/" });
  expect(good.status()).toBe(303);
  expect(good.headers()).toMatchObject({
    location: `${app.url}/dashboard`,
    "cache-control": "private, no-store",
  });
});
