import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ORIGIN, stubEnvironment } from "@/lib/testing/stub-env";

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

async function at(origin: string) {
  stubEnvironment({ AUTH_URL: origin });
  return import("./canonical-host");
}

function request(host: string, method = "GET"): NextRequest {
  return new NextRequest("http://127.0.0.1:3000/playlists?x=1", { method, headers: { host } });
}

describe("isNonCanonicalHost", () => {
  it.each(["localhost:3000", "LOCALHOST:3000", "[::1]:3000", "127.0.0.1:4000", "127.1:3000", "localhost"])(
    "is true for the host %s",
    async (host) => {
      expect((await at(ORIGIN)).isNonCanonicalHost(request(host))).toBe(true);
    },
  );

  it.each(["127.0.0.1:3000", "192.168.1.20:3000", "evil.example", "localhost.evil.example", "", "::bad::"])(
    "is false for the host %j",
    async (host) => {
      expect((await at(ORIGIN)).isNonCanonicalHost(request(host))).toBe(false);
    },
  );

  it("is false for a form, whose body a redirect might lose", async () => {
    const { isNonCanonicalHost } = await at(ORIGIN);
    expect(isNonCanonicalHost(request("localhost:3000", "POST"))).toBe(false);
    expect(isNonCanonicalHost(request("localhost:3000", "HEAD"))).toBe(true);
  });

  it("is false for a deployed app, regardless of the host", async () => {
    expect((await at("https://music.example.com")).isNonCanonicalHost(request("localhost:3000"))).toBe(false);
  });
});

describe("canonicalUrl", () => {
  function pathHeaders(path?: string): Headers {
    return new Headers(path === undefined ? {} : { "x-tonearm-path": path });
  }

  it("returns the same page at the canonical host", async () => {
    expect((await at(ORIGIN)).canonicalUrl(pathHeaders("/playlists?x=1"))).toBe(`${ORIGIN}/playlists?x=1`);
  });

  it("never returns another host", async () => {
    const { canonicalUrl } = await at(ORIGIN);
    expect(new URL(canonicalUrl(pathHeaders("//evil.example")) ?? "").origin).toBe(ORIGIN);
    expect(canonicalUrl(pathHeaders("https://evil.example"))).toBeNull();
    expect(canonicalUrl(pathHeaders("@evil.example"))).toBeNull();
  });

  it("is null for the redirect route and without a path", async () => {
    const { canonicalUrl } = await at(ORIGIN);
    expect(canonicalUrl(pathHeaders("/api/canonical-redirect"))).toBeNull();
    expect(canonicalUrl(pathHeaders())).toBeNull();
  });
});
