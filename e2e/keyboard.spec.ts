import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";

/** Presses Tab until an element has the focus, as a keyboard user does. */
async function tabTo(page: Page, target: Locator, maxPresses = 60): Promise<void> {
  for (let presses = 0; presses < maxPresses; presses++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Waits for running animations: a half faded-in element does not have its final contrast. */
async function untilAnimationsEnd(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => {
      const endless = one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      return endless || one.playState !== "running";
    }),
  );
}

async function expectNoViolations(page: Page): Promise<void> {
  await untilAnimationsEnd(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join()}`)).toEqual(
    [],
  );
}

test("every step from the login to signing out needs no mouse", async ({ page, app }) => {
  // One journey of many steps, with axe on several pages.
  test.slow();
  const title = page.getByRole("heading", { level: 1 });
  const palette = page.getByRole("dialog", { name: "Search" });
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });

  await test.step("log in", async () => {
    await page.goto("/");
    await tabTo(page, page.getByRole("button", { name: "Log in with Spotify" }).first());
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/authorize/);
    await tabTo(page, page.getByRole("button", { name: "Agree" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(`${app.url}/dashboard`);
    await untilQuiet(page);
  });

  await test.step("open a playlist", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await expect(page.getByRole("searchbox")).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("ferry");
    await tabTo(page, palette.getByRole("link", { name: "Night Ferry", exact: true }));
    await page.keyboard.press("Enter");
    await expect(title).toHaveText("Night Ferry");
    await expect(page).toHaveTitle("Night Ferry · Tonearm");
  });

  await test.step("search, where letters are text and not shortcuts", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    const line = page.getByRole("searchbox", { name: "Search" });
    await expect(line).toBeFocused();
    await page.keyboard.type("g p?");
    await expect(line).toHaveValue("g p?");
    await line.fill("oda");
    await expect(page).toHaveTitle("oda · Search · Tonearm");
    // The previous results disappear, and the focus with them.
    await expect(page.getByText("Searching for")).toHaveCount(0);
    const first = page.getByRole("region", { name: "Top result" }).getByRole("link").first();
    await page.keyboard.press("ArrowDown");
    await expect(first).toBeFocused();
  });

  await test.step("close the palette, and the focus returns", async () => {
    await page.keyboard.press("Control+k");
    await expect(palette.getByRole("searchbox", { name: "Search" })).toBeFocused();
    await page.keyboard.type("night fer");
    const ferry = palette.getByRole("region", { name: "Top result" });
    await expect(ferry.getByRole("link", { name: "Open Night Ferry in Spotify" })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    // Pressed before the page has reacted to the previous key.
    await page.keyboard.press("?");
    await expect(shortcuts).toBeVisible();
    await expect(palette).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(shortcuts).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Top result" }).getByRole("link").first()).toBeFocused();
  });

  await test.step("navigate by the palette, where Enter opens the first line", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("recen");
    await expect(palette.getByRole("status")).toContainText("Enter: Recent plays.");
    await page.keyboard.press("Enter");
    await expect(title).toHaveText("Recent plays");
    await expect(palette).toHaveCount(0);
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("single-key shortcuts are listed, and can be turned off", async () => {
    await page.keyboard.press("?");
    await expect(shortcuts).toBeVisible();
    await expectNoViolations(page);
    await tabTo(page, shortcuts.getByRole("checkbox", { name: "Use single-key shortcuts" }));
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect(shortcuts).toHaveCount(0);
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible();
    await expect(shortcuts).toHaveCount(0);
  });

  await test.step("sign out", async () => {
    // Typed so fast that the list cannot have updated yet.
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 10 });
    await page.keyboard.type("connection");
    await page.keyboard.press("Enter");
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await expect(title).toHaveText("Settings");
    await tabTo(page, page.getByRole("button", { name: "Sign out", exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/settings"));
    await expect(page.getByRole("button", { name: "Log in with Spotify" }).first()).toBeVisible();
  });
});
