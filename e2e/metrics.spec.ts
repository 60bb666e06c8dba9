import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";
import { findLeaks } from "./support/token-leaks";

const TOKEN = "a-token-of-prometheus-with-forty-characters";

test.describe("with a token", () => {
  test.use({ env: { METRICS_TOKEN: TOKEN, LOG_LEVEL: "info" }, emulator: { rotation: "on" } });

  test("a login, a refresh, a failed login and a sign-out are counted and logged once, without secret or person", async ({
    app,
    spotify,
    passTime,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await visitor.get("/dashboard");
    await passTime(HOUR_MS);
    await visitor.get("/dashboard");
    await visitor.get("/playlists/4wPXhUuI0jTHLNpQVwHwZV");
    await visitor.get("/api/auth/callback/spotify?state=unknown&code=1234567890123456789012");
    const cookies = visitor.jar().map(({ value }) => value);
    await visitor.post("/logout", { leave: "here" });

    const url = `${app.url}/api/metrics`;
    expect((await fetch(url)).status).toBe(401);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${TOKEN}`, origin: "https://other.example" },
    });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const text = await response.text();
    for (const line of [
      /^tonearm_logins_total\{outcome="ok"\} 1$/m,
      /^tonearm_token_refreshes_total\{outcome="renewed"\} 1$/m,
      /^tonearm_sessions_ended_total\{outcome="signed_out_here"\} 1$/m,
      /^http_request_duration_seconds_count\{method="GET",route="\/dashboard",status="200"\} 2$/m,
      /^tonearm_spotify_requests_total\{endpoint="\/me\/playlists",status="200"\} \d+$/m,
      /^tonearm_cache_requests_total\{kind="playlists",outcome="miss"\} \d+$/m,
    ])
      expect(text).toMatch(line);

    const events = app
      .log()
      .split("\n")
      .filter((line) => line.includes('"event":'))
      .map((line) => JSON.parse(line));
    expect(events.map(({ event, outcome, scope }) => [event, outcome ?? scope])).toEqual([
      ["login", "ok"],
      ["refresh", "renewed"],
      ["login", "state"],
      ["sign_out", "here"],
    ]);
    // The middleware refreshes before the request has an id.
    for (const { event, requestId } of events)
      expect(event === "refresh" ? "unnamed" : requestId).toMatch(/^(unnamed|[\w-]{36})$/);

    const { tokens, codes } = await spotify.secrets();
    const secrets = [...tokens, ...codes, ...cookies, "Ida", "Marlow", "ida.marlow", TOKEN];
    expect(findLeaks(secrets, `${text}\n${app.log()}`)).toEqual([]);
    expect(text).not.toContain("4wPXhUuI0jTHLNpQVwHwZV");
  });
});

test("without a token there are no metrics", async ({ app }) => {
  const response = await fetch(`${app.url}/api/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(response.status).toBe(404);
});
