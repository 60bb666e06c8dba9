import { setTimeout as until } from "node:timers/promises";
import { expect, test } from "./fixtures";
import { sessionCookie, setSessionCookie } from "./support/cookies";

/** Seconds an access token serves here. Long enough for a storm of 50 pages on a slow machine. */
const LIFE = 12;
const PATHS = ["/dashboard", "/playlists", "/settings"];

test.use({ emulator: { rotation: "on", accessTtl: LIFE } });

test("50 parallel pages at expiry cost 1 token call, 5 times over", async ({
  page,
  context,
  spotify,
  app,
  logIn,
}) => {
  test.setTimeout(180_000);
  await logIn();
  // An open page asks for recent plays by itself, and would now and then renew before the storm does.
  await page.goto("about:blank");
  let renewedAt = Date.now();
  let cookie = await sessionCookie(context, app.url);
  for (let expiry = 1; expiry <= 5; expiry++) {
    await until(renewedAt + LIFE * 1000 - Date.now());
    await spotify.forgetCalls();
    renewedAt = Date.now();
    const pages = Array.from({ length: 50 }, (_, index) =>
      fetch(`${app.url}${PATHS[index % PATHS.length]}`, { headers: { cookie }, redirect: "manual" }),
    );
    const answers = await Promise.all(pages);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(bodies.filter((body) => !body.includes("Sign out") && !body.includes("Playlists"))).toEqual([]);
    expect(await spotify.tokenCalls()).toBe(1);
    cookie = setSessionCookie(answers[0] ?? new Response()) ?? cookie;
  }
  const last = await fetch(`${app.url}/settings`, { headers: { cookie }, redirect: "manual" });
  expect(last.status).toBe(200);
});
