import type { Page } from "@playwright/test";
import { agree, expect, test } from "./fixtures";

/** Counts the page loads of a tab from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("load", () => loads++);
  return () => loads;
}

async function openSecond(page: Page, path: string): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(path);
  await expect(second.getByRole("heading", { level: 1 })).toBeVisible();
  // It receives messages from the other tabs once its scripts run.
  await second.waitForLoadState("networkidle");
  return second;
}

// The server refuses requests that a tab sends at that moment, and the browser's console reports them.
test.use({ expectedMessages: [/status of 401/] });

for (const [button, heading] of [
  ["Sign out", "You are signed out."],
  ["Sign out everywhere", "You are signed out everywhere."],
  ["Disconnect and delete", "Your data is deleted."],
] as const)
  test(`"${button}" in one tab leads the other to the login page, which keeps its target`, async ({
    page,
    app,
    logIn,
  }) => {
    await logIn();
    const second = await openSecond(page, `${app.url}/playlists?kind=own`);
    await page.goto(`${app.url}/settings`);
    await page.getByRole("button", { name: button, exact: true }).click();
    if (button === "Disconnect and delete")
      await page.getByRole("button", { name: "Delete everything" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(second).toHaveURL(/\/login\?(reason=signed_out&)?next=%2Fplaylists%3Fkind%3Down$/);
    await expect(second.getByText("Ida Marlow")).toHaveCount(0);
    await second.close();
  });

test("a login as another user in one tab shows that user in the other", async ({ page, app, logIn }) => {
  await logIn();
  const second = await openSecond(page, `${app.url}/dashboard`);
  await page.goto(`${app.url}/settings`);
  await page.getByRole("button", { name: "Renew now" }).first().click();
  await agree(page, "free");
  await expect(page).toHaveURL(`${app.url}/settings`);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Jonas Aldermoor");
  await second.close();
});

test("a login as the same user, or a link to the signed-out page, reloads no other tab", async ({
  page,
  app,
  logIn,
}) => {
  await logIn();
  const second = await openSecond(page, `${app.url}/dashboard`);
  const loads = countLoads(second);
  await page.goto(`${app.url}/settings`);
  await page.getByRole("button", { name: "Renew now" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/settings`);
  await page.goto(`${app.url}/login?reason=signed_out`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  await page.goto(`${app.url}/settings`);
  await page.waitForLoadState("networkidle");
  expect(loads()).toBe(0);
  await second.close();
});

test("a tab whose session was ended in another browser goes to the login page at its next poll, once", async ({
  page,
  browser,
  app,
  logIn,
}) => {
  await logIn();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(app.url);
  await logIn("premium", other);
  await page.clock.install();
  await page.goto(`${app.url}/recent`);
  await page.waitForLoadState("networkidle");
  await other.goto(`${app.url}/settings`);
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("You are signed out everywhere.");
  const loads = countLoads(page);
  await page.clock.runFor(61_000);
  await expect(page).toHaveURL(/\/login\?reason=signed_out/);
  // The URL changes some time before the page is loaded.
  await expect.poll(loads).toBe(1);
  await page.clock.runFor(180_000);
  expect(loads()).toBe(1);
  await elsewhere.close();
});
