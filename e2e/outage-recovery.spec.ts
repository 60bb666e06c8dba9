import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";
import { visibleText } from "./support/visible-html";

/** Pages that need the same endpoints, with results that are not cached yet. */
const [YEAR, MONTHS, WEEKS] = ["/dashboard?range=year", "/dashboard", "/dashboard?range=4-weeks"] as const;
const FAILED = "Spotify isn't responding.";
const LOG_MESSAGE = "probing with single calls";
const READS = 20;

const faults: Record<string, Omit<Fault, "match">> = {
  "503 responses": { status: 503, body: "upstream connect error", contentType: "text/plain" },
  "bodies cut off": { cut: true },
};

for (const [name, fault] of Object.entries(faults))
  test(`an outage with ${name} costs few retries, and the first request after it succeeds`, async ({
    app,
    spotify,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await spotify.fault({ match: "/v1/me/top/*", ...fault });
    await visitor.get(MONTHS);
    await spotify.forgetCalls();
    // Two calls each, for tracks and artists, since failures are not cached.
    for (let n = 0; n < READS / 2; n++) expect(visibleText((await visitor.get(YEAR)).body)).toContain(FAILED);
    expect(await spotify.calls()).toBeLessThanOrEqual(READS * 1.1);
    expect(app.log()).toContain(LOG_MESSAGE);
    await spotify.heal();
    expect(visibleText((await visitor.get(YEAR)).body)).not.toContain(FAILED);
  });

test("the next request succeeds once Spotify no longer hangs, while earlier ones still hang", async ({
  app,
  spotify,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.fault({ match: "/v1/me/top/*", delayMs: 30_000 });
  await Promise.all([YEAR, MONTHS, WEEKS].map((path) => visitor.get(path)));
  expect(app.log()).toContain(LOG_MESSAGE);
  const before = await spotify.inFlight();
  const hanging = visitor.get(YEAR).then(() => "what hangs");
  await expect.poll(() => spotify.inFlight()).toBeGreaterThan(before);
  await spotify.heal();
  const next = visitor.get(WEEKS);
  expect(await Promise.race([hanging, next.then(() => "the next request")])).toBe("the next request");
  expect(visibleText((await next).body)).not.toContain(FAILED);
  await hanging;
});
