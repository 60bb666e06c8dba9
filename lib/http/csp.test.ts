import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

async function policy(environment: Record<string, string> = {}): Promise<Map<string, string>> {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "production", ...environment });
  const { contentSecurityPolicy } = await import("./csp");
  const parts = contentSecurityPolicy("n0nce").split("; ");
  return new Map(parts.map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]));
}

const REAL = {
  SPOTIFY_ACCOUNTS_URL: "https://accounts.spotify.com",
  SPOTIFY_API_URL: "https://api.spotify.com/v1",
};

afterEach(() => {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "test" });
});

describe("the content security policy", () => {
  it("lets scripts run by nonce alone and nothing be framed, based or plugged in", async () => {
    const csp = await policy(REAL);
    expect(csp.get("script-src")).toBe("'nonce-n0nce' 'strict-dynamic'");
    for (const name of ["default-src", "object-src", "base-uri", "frame-ancestors"])
      expect(csp.get(name), name).toBe("'none'");
    expect([...csp.values()].join(" ")).not.toMatch(/unsafe|\*(?!\.)|http:/);
    expect(csp.get("require-trusted-types-for")).toBe("'script'");
  });

  it("lets forms lead to Spotify and pictures come from it", async () => {
    const csp = await policy(REAL);
    expect(csp.get("form-action")).toBe("'self' https://accounts.spotify.com");
    expect(csp.get("img-src")).toBe("'self' https://*.scdn.co https://*.spotifycdn.com");
  });

  it("names the emulator only while it is the Spotify in use", async () => {
    const local = {
      SPOTIFY_ACCOUNTS_URL: "http://127.0.0.1:4010",
      SPOTIFY_API_URL: "http://127.0.0.1:4010/v1",
    };
    expect((await policy(local)).get("form-action")).toBe("'self' http://127.0.0.1:4010");
  });

  it("stands also where the app is not set up", async () => {
    const csp = await policy({ AUTH_SECRET: "" });
    expect(csp.get("form-action")).toBe("'self'");
    expect(csp.get("img-src")).toBe("'self'");
  });

  it("loosens only for next dev", async () => {
    expect((await policy({ NODE_ENV: "development" })).get("script-src")).toContain("'unsafe-eval'");
  });
});
