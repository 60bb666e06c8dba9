import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";
import { MINUTE_MS } from "./support/time";
import { visibleText } from "./support/visible-html";

const PATHS = ["/dashboard", "/playlists", "/settings", "/api/v1/recent"];

const faults: Record<string, Omit<Fault, "match">> = {
  "503 as text": { status: 503, body: "upstream connect error", contentType: "text/plain" },
  "each response 30 s late": { delayMs: 30_000 },
  "bodies cut off in the middle": { cut: true, body: '{"items":[{"name":"never whole"' },
  "invalid JSON": { status: 200, body: '{"items":[', contentType: "application/json" },
  "HTML with status 200": { status: 200, body: "<html>Welcome</html>", contentType: "text/html" },
};

/** Requests every page once, and returns those that fail or lack cached data. */
async function failed(visitor: HttpSession): Promise<string[]> {
  const responses = await visitor.storm(PATHS.length, PATHS);
  return responses.flatMap(({ status, body }, index) => {
    const hasCachedData =
      PATHS[index] === "/dashboard" ? body.includes("Ida Marlow") && body.includes("Night Ferry") : true;
    return status === 200 && hasCachedData ? [] : [`${PATHS[index]}: ${status}`];
  });
}

for (const [name, fault] of Object.entries(faults))
  test(`every page shows cached data with its age while the Web API returns ${name} for 5 minutes`, async ({
    app,
    spotify,
    passTime,
  }) => {
    test.setTimeout(90_000);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    expect(await failed(visitor)).toEqual([]);
    await spotify.fault({ match: "/v1/*", ...fault });
    await spotify.forgetCalls();
    for (let minute = 1; minute <= 5; minute++) {
      await passTime(MINUTE_MS + 1_000);
      expect(await failed(visitor)).toEqual([]);
    }
    expect(visibleText((await visitor.get("/dashboard")).body)).toContain("Updated");
    await spotify.heal();
    // The first visit refreshes in the background, so the next one shows fresh data.
    await visitor.get("/dashboard");
    await expect
      .poll(async () => visibleText((await visitor.get("/dashboard")).body).includes("Updated"), {
        timeout: 20_000,
      })
      .toBe(false);
  });
