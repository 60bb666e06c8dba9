import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";
import { visibleText } from "./support/visible-html";

const MINUTE = 60_000;
const PATHS = ["/dashboard", "/playlists", "/settings", "/api/v1/recent"];

const faults: Record<string, Omit<Fault, "match">> = {
  "503 as text": { status: 503, body: "upstream connect error", contentType: "text/plain" },
  "each answer 30 s late": { delayMs: 30_000 },
  "bodies cut off in the middle": { cut: true, body: '{"items":[{"name":"never whole"' },
  "JSON that is none": { status: 200, body: '{"items":[', contentType: "application/json" },
  "HTML with status 200": { status: 200, body: "<html>Welcome</html>", contentType: "text/html" },
};

/** Every page once; those that are not shown, or not with what was kept. */
async function failed(visitor: HttpSession): Promise<string[]> {
  const answers = await visitor.storm(PATHS.length, PATHS);
  return answers.flatMap(({ status, body }, index) => {
    const kept =
      PATHS[index] === "/dashboard" ? body.includes("Ida Marlow") && body.includes("Night Ferry") : true;
    return status === 200 && kept ? [] : [`${PATHS[index]}: ${status}`];
  });
}

for (const [name, fault] of Object.entries(faults))
  test(`a Web API that gives ${name} for 5 minutes leaves every page with what was kept and its age`, async ({
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
      await passTime(MINUTE + 1_000);
      expect(await failed(visitor)).toEqual([]);
    }
    expect(visibleText((await visitor.get("/dashboard")).body)).toContain("Updated");
    await spotify.heal();
    // The first visit asks behind what it shows, so that the next one is well again.
    await visitor.get("/dashboard");
    await expect
      .poll(async () => visibleText((await visitor.get("/dashboard")).body).includes("Updated"), {
        timeout: 20_000,
      })
      .toBe(false);
  });
