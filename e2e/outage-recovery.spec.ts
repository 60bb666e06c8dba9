import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";
import { visibleText } from "./support/visible-html";

/** Of one kind of call, and none of them kept. */
const [YEAR, MONTHS, WEEKS] = ["/dashboard?range=year", "/dashboard", "/dashboard?range=4-weeks"] as const;
const FAILED = "Spotify isn't responding.";
const TOLD = "asking it one at a time";
const READS = 20;

const faults: Record<string, Omit<Fault, "match">> = {
  "503": { status: 503, body: "upstream connect error", contentType: "text/plain" },
  "bodies cut off": { cut: true },
};

for (const [name, fault] of Object.entries(faults))
  test(`an outage of ${name} costs few retries, and the first request after it is served`, async ({
    app,
    spotify,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await spotify.fault({ match: "/v1/me/top/*", ...fault });
    await visitor.get(MONTHS);
    await spotify.forgetCalls();
    // Two calls each, for tracks and artists: nothing is kept of a failure.
    for (let n = 0; n < READS / 2; n++) expect(visibleText((await visitor.get(YEAR)).body)).toContain(FAILED);
    expect(await spotify.calls()).toBeLessThanOrEqual(READS * 1.1);
    expect(app.log()).toContain(TOLD);
    await spotify.heal();
    expect(visibleText((await visitor.get(YEAR)).body)).not.toContain(FAILED);
  });

test("a Spotify that has hung and is well again serves the next request, though others hang still", async ({
  app,
  spotify,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.fault({ match: "/v1/me/top/*", delayMs: 30_000 });
  await Promise.all([YEAR, MONTHS, WEEKS].map((path) => visitor.get(path)));
  expect(app.log()).toContain(TOLD);
  const before = await spotify.inFlight();
  const hanging = visitor.get(YEAR).then(() => "what hangs");
  await expect.poll(() => spotify.inFlight()).toBeGreaterThan(before);
  await spotify.heal();
  const next = visitor.get(WEEKS);
  expect(await Promise.race([hanging, next.then(() => "the next request")])).toBe("the next request");
  expect(visibleText((await next).body)).not.toContain(FAILED);
  await hanging;
});
