import { EXPIRED_COVER, expect, test } from "./fixtures";
import { DAY_MS, MINUTE_MS } from "./support/time";

test.use({ expectedMessages: [EXPIRED_COVER] });

test("a browser whose clock is days behind hydrates the page as the server sent it", async ({
  page,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(3 * DAY_MS);
  // Nothing cached is shown after a day, so this loads new data. The next visit comes while its data is minutes old.
  await page.goto(`${app.url}/dashboard`);
  await page.goto("about:blank");
  await passTime(2 * MINUTE_MS);
  // Data older than a minute shows its age, and is fetched again after hydration. A hydration mismatch before that would
  // appear in the console.
  const polled = page.waitForResponse("**/api/v1/recent");
  await page.goto(`${app.url}/dashboard`);
  expect((await polled).status()).toBe(200);
});
