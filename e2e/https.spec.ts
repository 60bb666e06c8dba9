import { expect, test } from "./https-fixtures";
import { HOUR_MS } from "./support/time";

test("a login over HTTPS and HTTP/2 lasts through an expiry, and the browser then never uses plain http", async ({
  page,
  context,
  app,
  spotify,
  logInByHand,
  passTime,
}) => {
  await logInByHand();
  await expect(page).toHaveURL(`${app.url}/dashboard`);
  await expect(page.getByRole("heading", { level: 1, name: "Ida Marlow" })).toBeVisible();
  const seen = await page.evaluate(() => ({
    isSecure: window.isSecureContext,
    protocols: performance
      .getEntriesByType("navigation")
      .map((entry) => Reflect.get(entry, "nextHopProtocol")),
  }));
  expect(seen).toEqual({ isSecure: true, protocols: ["h2"] });

  const cookies = (await context.cookies(app.url)).filter(({ name }) => name.includes("tonearm"));
  expect(cookies.map(({ name }) => name)).toEqual(["__Host-tonearm.session"]);
  expect(cookies[0]).toMatchObject({
    secure: true,
    httpOnly: true,
    path: "/",
    domain: new URL(app.url).hostname,
  });

  await page.goto("about:blank");
  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  // HSTS keeps the port (RFC 6797 8.3). The proxy speaks TLS only, so without HSTS no page would load.
  const response = await page.goto(`${app.url.replace("https:", "http:")}/settings`);
  expect(response?.headers()["strict-transport-security"]).toBe("max-age=31536000");
  await expect(page).toHaveURL(`${app.url}/settings`);
  expect(await spotify.tokenCalls()).toBe(1);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  expect((await context.cookies(app.url)).filter(({ name }) => name.includes("session"))).toEqual([]);
});

test("over HTTPS, two people with two tabs each keep their own account through an expiry and a sign-out", async ({
  page,
  context,
  browser,
  app,
  spotify,
  logInByHand,
  passTime,
}) => {
  const elsewhere = await browser.newContext({ baseURL: app.url });
  const other = await elsewhere.newPage();
  await logInByHand("premium");
  await logInByHand("free", other);
  const [second, otherSecond] = await Promise.all([context.newPage(), elsewhere.newPage()]);
  await Promise.all([second.goto(`${app.url}/playlists`), otherSecond.goto(`${app.url}/playlists`)]);

  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  const tabs = [page, second, other, otherSecond];
  await Promise.all(tabs.map((tab) => tab.goto(`${app.url}/dashboard`)));
  for (const tab of [page, second])
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
  for (const tab of [other, otherSecond])
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Jonas Aldermoor");
  expect(await spotify.tokenCalls()).toBe(2);

  await other.goto(`${app.url}/settings`);
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other.getByText("You are signed out.")).toBeVisible();
  await expect(otherSecond).toHaveURL(/\/login/);
  await second.reload();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
  await elsewhere.close();
});
