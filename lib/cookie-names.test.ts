import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

/** Loads the module as in an app at another URL. */
async function at(url: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_URL: url });
  return import("./cookie-names");
}

function cookies(values: Record<string, string>) {
  return new Map(Object.entries(values).map(([name, value]) => [name, { value }]));
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("the name of a cookie", () => {
  it.each([
    ["http://127.0.0.1:3000", "tonearm.3000.session"],
    ["http://127.0.0.1:3001", "tonearm.3001.session"],
    ["http://[::1]:3000", "tonearm.3000.session"],
    ["http://127.0.0.1", "tonearm.80.session"],
    ["https://music.example.com", "__Host-tonearm.session"],
    ["https://127.0.0.1:8443", "__Host-tonearm.session"],
  ])("at %s is %s", async (url, name) => {
    expect((await at(url)).cookieName("session")).toBe(name);
  });
});

describe("the value of a cookie", () => {
  it("is found under the name of the port, else under the former name", async () => {
    const { readCookie } = await at("http://127.0.0.1:3001");
    const former = cookies({ "tonearm.theme": "dark", "tonearm.3000.theme": "light" });
    expect(readCookie(former, "theme")).toBe("dark");
    expect(readCookie(cookies({ "tonearm.theme": "dark", "tonearm.3001.theme": "light" }), "theme")).toBe(
      "light",
    );
    expect(readCookie(cookies({ "tonearm.3000.theme": "light" }), "theme")).toBeUndefined();
  });

  it("with https is never taken from a cookie without the prefix", async () => {
    const { readCookie } = await at("https://music.example.com");
    expect(readCookie(cookies({ "tonearm.session": "forged" }), "session")).toBeUndefined();
  });
});
