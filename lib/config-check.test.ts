import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

async function setupWith(environment: Record<string, string>) {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "production", ...environment });
  const { configErrors } = await import("./config-check");
  return configErrors();
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: "test", VERCEL_PROJECT_PRODUCTION_URL: "", PORT: "" });
});

describe("setup", () => {
  it("is nothing to do where all is well", async () => {
    expect(await setupWith({})).toBeNull();
  });

  it("names what is wrong and the address to register at Spotify", async () => {
    const todo = await setupWith({ AUTH_SECRET: "", AUTH_URL: "https://music.example.com" });
    expect(todo?.faults.map(({ name }) => name)).toEqual(["AUTH_SECRET"]);
    expect(todo?.redirectUri).toBe("https://music.example.com/api/auth/callback/spotify");
  });

  it.each([
    [{ VERCEL_PROJECT_PRODUCTION_URL: "music.vercel.app" }, "https://music.vercel.app"],
    [{ PORT: "4321" }, "http://127.0.0.1:4321"],
    [{}, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "nonsense" }, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "http://localhost:3000" }, "http://127.0.0.1:3000"],
    [{ AUTH_URL: "https://music.example.com/some/path" }, "https://music.example.com"],
  ])("guesses the address from %j", async (environment, origin) => {
    const todo = await setupWith({ AUTH_URL: "", ...environment });
    expect(todo?.redirectUri).toBe(`${origin}/api/auth/callback/spotify`);
  });
});
