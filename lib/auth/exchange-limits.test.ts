import "@/lib/testing/next-mocks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";
import { MINUTE_MS } from "@/lib/time";

async function load() {
  const [{ limitExchange }, { refreshOnce }] = await Promise.all([
    import("./exchange-limits"),
    import("./refresh"),
  ]);
  return { limitExchange, refreshOnce };
}

beforeAll(() => {
  vi.resetModules();
  stubEnvironment({
    TRUSTED_PROXY_HOPS: "1",
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
  });
});

beforeEach(() => {
  // The limit counts full minutes: a test must not run into the next one.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS });
});

afterAll(() => {
  vi.useRealTimers();
  vi.resetModules();
  stubEnvironment();
});

function from(address: string): Headers {
  return new Headers({ "x-forwarded-for": `198.51.100.1, ${address}` });
}

const refused = async () => "refused";
const isRefused = (result: string) => result === "refused";

describe("an address with many refused codes", () => {
  it("is refused before the 21st exchange, until the next minute; other addresses are not", async () => {
    const { limitExchange } = await load();
    for (let n = 0; n < 20; n++) await limitExchange(from("203.0.113.7"), refused, isRefused);
    const exchange = vi.fn(async () => "done");
    await expect(limitExchange(from("203.0.113.7"), exchange, isRefused)).rejects.toMatchObject({
      code: "too_many",
      status: 429,
      retryAfter: 60,
    });
    expect(exchange).not.toHaveBeenCalled();
    expect(await limitExchange(from("203.0.113.8"), exchange, isRefused)).toBe("done");
    vi.setSystemTime(Date.now() + MINUTE_MS);
    expect(await limitExchange(from("203.0.113.7"), exchange, isRefused)).toBe("done");
  });

  it("may finish any number of logins", async () => {
    const { limitExchange } = await load();
    for (let n = 0; n < 60; n++)
      expect(await limitExchange(from("203.0.113.9"), async () => "done", isRefused)).toBe("done");
  });

  it("does not count where the address is unknown, so that nobody else is refused", async () => {
    const { limitExchange } = await load();
    for (let n = 0; n < 60; n++)
      expect(await limitExchange(new Headers(), refused, isRefused)).toBe("refused");
  });
});

describe("a refresh", () => {
  it("does not wait for exchanges of codes", async () => {
    const { limitExchange, refreshOnce } = await load();
    const release = new AbortController();
    const held = new Promise<string>((resolve) =>
      release.signal.addEventListener("abort", () => resolve("done")),
    );
    const exchanges = Array.from({ length: 20 }, () => limitExchange(new Headers(), () => held, isRefused));
    spotify.answers({ body: { access_token: "fresh", expires_in: 3600 } });
    const result = await refreshOnce(makeSession({ accessExpiresAt: Date.now() - 1 }));
    expect(result).toMatchObject({ kind: "renewed", session: { accessToken: "fresh" } });
    release.abort();
    await Promise.all(exchanges);
  });
});
