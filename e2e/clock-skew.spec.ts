import { EXPIRED_COVER, expect, test } from "./fixtures";

const DAY = 86_400_000;

test.use({ expectedMessages: [EXPIRED_COVER] });

test("a browser whose clock is days behind takes the page over as the server sent it", async ({
  page,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(3 * DAY);
  // What is older than a minute says so, and is asked for anew once the browser has taken over. Whatever differed by then
  // from what the server sent would stand in the console.
  const polled = page.waitForResponse("**/api/v1/recent");
  await page.goto(`${app.url}/dashboard`);
  expect((await polled).status()).toBe(200);
});
