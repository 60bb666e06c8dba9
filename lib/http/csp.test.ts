import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";
import { log } from "../log";
import { createReportLog } from "./csp";

async function policy(environment: Record<string, string> = {}): Promise<Map<string, string>> {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "production", ...environment });
  const { contentSecurityPolicy } = await import("./csp");
  const parts = contentSecurityPolicy("n0nce").split("; ");
  return new Map(parts.map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]));
}

const REAL = {
  AUTH_URL: "https://music.example.com",
  SPOTIFY_ACCOUNTS_URL: "https://accounts.spotify.com",
  SPOTIFY_API_URL: "https://api.spotify.com/v1",
};

afterEach(() => {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "test" });
});

describe("the content security policy", () => {
  it("allows scripts only by nonce, and no frames, base URLs or plugins", async () => {
    const csp = await policy(REAL);
    expect(csp.get("script-src")).toBe("'nonce-n0nce' 'strict-dynamic'");
    for (const name of ["default-src", "object-src", "base-uri", "frame-ancestors"])
      expect(csp.get(name), name).toBe("'none'");
    expect([...csp.values()].join(" ")).not.toMatch(/unsafe|\*(?!\.)|http:/);
    expect(csp.get("require-trusted-types-for")).toBe("'script'");
  });

  it("allows forms to redirect to Spotify and to AUTH_URL, and images from Spotify", async () => {
    const csp = await policy(REAL);
    expect(csp.get("form-action")).toBe("'self' https://music.example.com https://accounts.spotify.com");
    expect(csp.get("img-src")).toBe("'self' https://*.scdn.co https://*.spotifycdn.com");
  });

  it("names the emulator only while it replaces Spotify", async () => {
    const local = {
      AUTH_URL: "http://127.0.0.1:3000",
      SPOTIFY_ACCOUNTS_URL: "http://127.0.0.1:4010",
      SPOTIFY_API_URL: "http://127.0.0.1:4010/v1",
    };
    expect((await policy(local)).get("form-action")).toBe(
      "'self' http://127.0.0.1:3000 http://127.0.0.1:4010",
    );
  });

  it("is set also when the app is not configured", async () => {
    const csp = await policy({ AUTH_SECRET: "" });
    expect(csp.get("form-action")).toBe("'self'");
    expect(csp.get("img-src")).toBe("'self'");
  });

  it("is relaxed only for next dev", async () => {
    expect((await policy({ NODE_ENV: "development" })).get("script-src")).toContain("'unsafe-eval'");
  });
});

const HUGE = "x".repeat(300_000);

let lines: string[];
let nowMs: number;
let logReport: ReturnType<typeof createReportLog>;

beforeEach(() => {
  lines = [];
  nowMs = 60_000_000;
  logReport = createReportLog(() => nowMs);
  vi.spyOn(log, "warn").mockImplementation((fields: unknown) => void lines.push(JSON.stringify(fields)));
});

describe("reports of policy violations", () => {
  it("at full speed log ten lines a minute of at most 2 KB, and most are not even read", async () => {
    const read = vi.fn(async () => HUGE);
    await Promise.all(Array.from({ length: 1_000 }, () => logReport(read)));
    expect(lines).toHaveLength(10);
    expect(read).toHaveBeenCalledTimes(10);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2_200);
  });

  it("are logged again in the next minute, with the number of those that were skipped", async () => {
    for (let n = 0; n < 13; n++) await logReport(async () => "a report");
    nowMs += 60_000;
    await logReport(async () => "one more");
    await logReport(async () => "and another");
    expect(lines.slice(10)).toEqual([
      '{"report":"one more","skipped":3}',
      '{"report":"and another","skipped":0}',
    ]);
  });
});
