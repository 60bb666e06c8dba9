import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";
import { HOUR_MS, MINUTE_MS } from "../time";

const handedOver = vi.hoisted((): Promise<unknown>[] => []);

vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  after: (work: Promise<unknown>) => void handedOver.push(work),
}));

// The app reads its environment once, when it is first imported.
stubEnvironment({
  SPOTIFY_ACCOUNTS_URL: spotify.url,
  SPOTIFY_API_URL: `${spotify.url}/v1`,
  SPOTIFY_DAILY_CALLS: "10",
});

const { cachedQuery, userContext } = await import("./query");
const { get } = await import("../spotify/client");

const schema = z.object({ n: z.number() });
let session = makeSession();

/** Reads a resource through the cache, fresh for a minute. */
function read(resource = "songs") {
  const load = (accessToken: string) => get({ path: "/me", query: { resource }, schema, accessToken });
  return cachedQuery(userContext(session), { resource, staleAfterS: 60, load });
}

function passMinutes(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE_MS);
}

beforeEach(() => {
  handedOver.length = 0;
  session = makeSession({ uid: randomUUID() });
  vi.useFakeTimers({ toFake: ["Date"] });
  // Two days later, no call of another test counts any more.
  vi.setSystemTime(Math.floor(Date.now() / HOUR_MS) * HOUR_MS + 48 * HOUR_MS);
  session.accessExpiresAt = Date.now() + HOUR_MS;
  spotify.answers({ body: { n: 1 } });
});

describe("a cached value that is no longer fresh", () => {
  it("is not loaded again in the background once four fifths of the daily calls are made", async () => {
    for (let n = 1; n <= 8; n++) await read(`songs:${n}`);
    passMinutes(2);
    expect(await read("songs:1")).toMatchObject({ value: { n: 1 }, stale: true });
    await read("songs:9");
    await Promise.all(handedOver);
    expect(spotify.asked()).toHaveLength(9);
  });

  it("is loaded again in the background while less than four fifths of the daily calls are made", async () => {
    for (let n = 1; n <= 7; n++) await read(`songs:${n}`);
    passMinutes(2);
    spotify.answers({ body: { n: 2 } });
    expect(await read("songs:1")).toMatchObject({ value: { n: 1 }, stale: true });
    await Promise.all(handedOver);
    expect(await read("songs:1")).toMatchObject({ value: { n: 2 }, stale: false });
    expect(spotify.asked()).toHaveLength(8);
  });

  it("keeps the process alive after the answer, until its newer value is stored", async () => {
    await read();
    passMinutes(2);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    spotify.answers(async () => {
      await answered;
      return { body: { n: 2 } };
    });
    expect(await read()).toMatchObject({ value: { n: 1 }, stale: true });
    expect(handedOver).toHaveLength(1);
    answer();
    await handedOver[0];
    expect(await read()).toMatchObject({ value: { n: 2 }, stale: false });
  });
});
