import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

async function configErrorsWith(environment: Record<string, string>) {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "production", ...environment });
  const { configErrors } = await import("./config-check");
  return configErrors();
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "test", VERCEL_PROJECT_PRODUCTION_URL: "", PORT: "" });
});

describe("configErrors", () => {
  it("returns null when the app is configured", async () => {
    expect(await configErrorsWith({})).toBeNull();
  });

  it("names each faulty variable and the redirect URI to register at Spotify", async () => {
    const setup = await configErrorsWith({ AUTH_SECRET: "", AUTH_URL: "https://music.example.com" });
    expect(setup?.faults.map(({ name }) => name)).toEqual(["AUTH_SECRET"]);
    expect(setup?.redirectUri).toBe("https://music.example.com/api/auth/callback/spotify");
  });

  it("says where the app runs, because Vercel applies settings to new deployments only", async () => {
    const platformWith = async (environment: Record<string, string>) =>
      (await configErrorsWith({ AUTH_SECRET: "", ...environment }))?.platform;
    expect([await platformWith({}), await platformWith({ VERCEL: "1" })]).toEqual(["other", "vercel"]);
    vi.stubEnv("VERCEL", "");
  });

  it.each([
    [{ VERCEL_PROJECT_PRODUCTION_URL: "music.vercel.app" }, "https://music.vercel.app"],
    [{ PORT: "4321" }, "http://127.0.0.1:4321"],
    [{}, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "nonsense" }, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "http://localhost:3000" }, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "https://music.example.com/some/path" }, "https://music.example.com"],
  ])("derives the redirect URI from %j", async (environment, origin) => {
    const setup = await configErrorsWith({ AUTH_URL: "", ...environment });
    expect(setup?.redirectUri).toBe(`${origin}/api/auth/callback/spotify`);
  });
});
