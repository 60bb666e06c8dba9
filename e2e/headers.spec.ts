import { expect, test } from "./fixtures";
import { sessionCookie } from "./support/cookies";
import { HOUR_MS } from "./support/time";

/** A valid Spotify id that names nothing. */
const ID = "0000000000000000000000";

test("no response that sets a cookie may be cached", async ({ context, app, logIn, passTime }) => {
  await logIn();
  const cookie = await sessionCookie(context, app.url);
  for (const path of [
    "/",
    "/login",
    "/dashboard",
    "/nothing-here",
    "/api/v1/recent",
    "/api/auth/session",
    "/api/auth/csrf",
  ]) {
    await passTime(HOUR_MS);
    const response = await fetch(`${app.url}${path}`, { headers: { cookie }, redirect: "manual" });
    const policy = response.headers.get("cache-control")?.split(", ") ?? [];
    expect(response.headers.getSetCookie(), path).not.toEqual([]);
    expect(policy, path).toEqual(expect.arrayContaining(["private", "no-store"]));
    expect(policy.join(), path).not.toContain("s-maxage");
  }
});

test("a browser that requests /favicon.ico, because a page names no icon, gets the app's icon", async ({
  app,
}) => {
  const response = await fetch(`${app.url}/favicon.ico`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("icon");
});

test("every page has the security headers", async ({ app }) => {
  for (const path of ["/", "/login", "/nothing-here"]) {
    const { headers } = await fetch(`${app.url}${path}`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).toContain("'strict-dynamic'");
    expect(policy, path).not.toContain("unsafe");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    expect(headers.get("permissions-policy"), path).toContain("camera=()");
    expect(headers.get("x-powered-by"), path).toBeNull();
  }
});

test("the app does not use a policy or nonce from the request", async ({ app }) => {
  const response = await fetch(app.url, {
    headers: { "content-security-policy": "script-src 'nonce-guessed'", "x-nonce": "guessed" },
  });
  expect(response.headers.get("content-security-policy")).not.toContain("guessed");
  expect(await response.text()).not.toContain("guessed");
});

test("invalid requests to the JSON routes get a code, a sentence and a request id", async ({
  page,
  app,
  logIn,
}) => {
  for (const path of ["recent", "me", "playlists", "library/tracks", "search?q=a", "player", `albums/${ID}`])
    expect((await fetch(`${app.url}/api/v1/${path}`)).status, path).toBe(401);
  await logIn();
  for (const [path, status, code] of [
    ["/api/v1/playlists/x/entries?snapshot=a&offset=0", 404, "not_found"],
    ["/api/v1/playlists/x/entries", 400, "bad_request"],
    ["/api/v1/playlists/x/entries?snapshot=a&offset=7", 400, "bad_request"],
    ["/api/v1/playlists/x/entries?snapshot=a&offset=-50", 400, "bad_request"],
    ["/api/v1/top/tracks?range=ever", 400, "bad_request"],
    ["/api/v1/library/tracks?offset=7", 400, "bad_request"],
    ["/api/v1/library/artists?after=x", 400, "bad_request"],
    ["/api/v1/library/contains", 400, "bad_request"],
    ["/api/v1/library/contains?uris=spotify:user:ann", 400, "bad_request"],
    ["/api/v1/search?q=", 400, "bad_request"],
    ["/api/v1/search?q=a&types=user", 400, "bad_request"],
    ["/api/v1/search?q=a&offset=1010", 400, "bad_request"],
    ["/api/v1/playlists/x", 404, "not_found"],
    ["/api/v1/artists/x", 404, "not_found"],
    [`/api/v1/artists/${ID}/albums?offset=5`, 400, "bad_request"],
    ["/api/v1/albums/x", 404, "not_found"],
    ["/api/v1/albums/x/tracks?offset=50", 404, "not_found"],
    [`/api/v1/albums/${ID}`, 404, "not_found"],
    ["/api/v1/no-such-thing", 404, "not_found"],
  ] as const) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(status);
    const { error } = await response.json();
    expect(error.code, path).toBe(code);
    expect(error.message, path).toMatch(/\.$/);
    expect(error.requestId, path).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("the health check calls nothing, and the readiness check verifies the configuration", async ({
  app,
  spotify,
}) => {
  expect(await (await fetch(`${app.url}/api/health`)).json()).toEqual({ status: "ok" });
  expect((await fetch(`${app.url}/api/ready`)).status).toBe(200);
  expect(await spotify.counts()).toEqual({});
});
