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

function visit(host: string, method = "GET"): NextRequest {
  return new NextRequest("http://127.0.0.1:3000/playlists?x=1", { method, headers: { host } });
}

describe("isElsewhere", () => {
  it.each(["localhost:3000", "LOCALHOST:3000", "[::1]:3000", "127.0.0.1:4000", "127.1:3000", "localhost"])(
    "moves a visit to %s",
    async (host) => {
      expect((await at(ORIGIN)).isNonCanonicalHost(visit(host))).toBe(true);
    },
  );

  it.each(["127.0.0.1:3000", "192.168.1.20:3000", "evil.example", "localhost.evil.example", "", "::bad::"])(
    "leaves a visit to %j alone",
    async (host) => {
      expect((await at(ORIGIN)).isNonCanonicalHost(visit(host))).toBe(false);
    },
  );

  it("never moves a form, whose body a redirect might lose", async () => {
    const { isNonCanonicalHost } = await at(ORIGIN);
    expect(isNonCanonicalHost(visit("localhost:3000", "POST"))).toBe(false);
    expect(isNonCanonicalHost(visit("localhost:3000", "HEAD"))).toBe(true);
  });

  it("leaves a deployed app alone, by whatever name it is visited", async () => {
    expect((await at("https://music.example.com")).isNonCanonicalHost(visit("localhost:3000"))).toBe(false);
  });
});

describe("movedTo", () => {
  function noted(path?: string): Headers {
    return new Headers(path === undefined ? {} : { "x-tonearm-path": path });
  }

  it("gives the same page at the app's own address", async () => {
    expect((await at(ORIGIN)).canonicalUrl(noted("/playlists?x=1"))).toBe(`${ORIGIN}/playlists?x=1`);
  });

  it("never leads to another host", async () => {
    const { canonicalUrl } = await at(ORIGIN);
    expect(new URL(canonicalUrl(noted("//evil.example")) ?? "").origin).toBe(ORIGIN);
    expect(canonicalUrl(noted("https://evil.example"))).toBeNull();
    expect(canonicalUrl(noted("@evil.example"))).toBeNull();
  });

  it("does not lead to itself", async () => {
    const { canonicalUrl } = await at(ORIGIN);
    expect(canonicalUrl(noted("/api/canonical-redirect"))).toBeNull();
    expect(canonicalUrl(noted())).toBeNull();
  });
});
