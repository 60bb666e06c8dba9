import "@/lib/testing/next-mocks";
import { signIn } from "next-auth/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createBrowser } from "@/lib/testing/browser";
import { decide } from "@/lib/testing/emulator";
import { ORIGIN } from "@/lib/testing/stub-env";
import { handleAuthRoute } from "./routes";

const PAGE = `${ORIGIN}/playlists?x=1`;

let browser: ReturnType<typeof createBrowser>;
let location: { href: string };

/** The client of Auth.js, as any page uses it, in a browser of this app. */
beforeEach(() => {
  const realFetch = fetch;
  browser = createBrowser();
  location = { href: PAGE };
  vi.stubGlobal("window", { location });
  vi.stubGlobal("fetch", (url: string, init?: { method?: string; headers?: Record<string, string> }) =>
    url.startsWith("/") ? browser.ask(handleAuthRoute, url, init) : realFetch(url, init),
  );
  return () => vi.unstubAllGlobals();
});

/** Opens the address that the client chose. @returns the redirect of this app. */
async function open(): Promise<URL> {
  const { pathname, search } = new URL(location.href, ORIGIN);
  const response = await browser.ask(handleAuthRoute, pathname + search);
  return new URL(response.headers.get("location") ?? "", ORIGIN);
}

describe("signIn() of next-auth/react", () => {
  it("without a provider leads to the login page, which knows the page the user wanted", async () => {
    await signIn();
    expect((await open()).href).toBe(`${ORIGIN}/login?next=%2Fplaylists%3Fx%3D1`);
  });

  it.each([
    ["/top", "/login?next=%2Ftop"],
    [`${ORIGIN}/top`, "/login?next=%2Ftop"],
    ["https://evil.example/top", "/login"],
    ["//evil.example", "/login"],
    [`${ORIGIN}.evil.example/top`, "/login"],
    ["/\\evil.example", "/login"],
    ["/api/auth/signout", "/login"],
    ["javascript:alert(1)", "/login"],
  ])("filters the return path %s as every other", async (redirectTo, expected) => {
    await signIn(undefined, { redirectTo });
    expect((await open()).href).toBe(`${ORIGIN}${expected}`);
    const query = new URLSearchParams({ callbackUrl: redirectTo });
    location.href = `/api/auth/signin/spotify?${query}`;
    expect((await open()).href).toBe(`${ORIGIN}${expected}`);
  });

  it.each([undefined, "/playlists?x=1"])(
    "with the provider lands there, with redirectTo %s",
    async (redirectTo) => {
      await signIn("spotify", { redirectTo });
      location.href = await decide(location.href);
      expect((await open()).href).toBe(PAGE);
    },
  );
});
