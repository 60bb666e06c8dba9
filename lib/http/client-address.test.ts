import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

afterEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  stubEnvironment();
});

async function addressIn(environment: Record<string, string>, headers: Record<string, string>) {
  vi.resetModules();
  stubEnvironment(environment);
  const { clientAddress } = await import("./client-address");
  return clientAddress(new Headers(headers));
}

const FORGED = { "x-forwarded-for": "1.1.1.1", "x-real-ip": "1.1.1.1", "x-vercel-forwarded-for": "1.1.1.1" };

describe("the address of a client", () => {
  it("is unknown where no proxy is trusted, whatever the headers say", async () => {
    expect(await addressIn({}, FORGED)).toBeNull();
  });

  it.each([
    ["1", "9.9.9.9, 203.0.113.7", "203.0.113.7"],
    ["2", "9.9.9.9, 203.0.113.7, 10.0.0.1", "203.0.113.7"],
    ["2", "203.0.113.7", null],
    ["1", "203.0.113.7:51234", "203.0.113.7"],
    ["1", "::ffff:203.0.113.7", "203.0.113.7"],
    ["1", "unknown", null],
    ["1", "", null],
  ])("is counted from the right by TRUSTED_PROXY_HOPS=%s: %s", async (hops, forwarded, address) => {
    expect(await addressIn({ TRUSTED_PROXY_HOPS: hops }, { "x-forwarded-for": forwarded })).toBe(address);
  });

  it.each([
    ["2001:db8:0:12::1", "2001:db8:0:12"],
    ["2001:0DB8:0000:0012:aaaa:bbbb:cccc:dddd", "2001:db8:0:12"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001::2:3:4:5:6:7", "2001:0:2:3"],
    ["::1", null],
    ["::ffff:cb00:7107", null],
  ])("in IPv6 is the network of its user: %s", async (forwarded, network) => {
    expect(await addressIn({ TRUSTED_PROXY_HOPS: "1" }, { "x-forwarded-for": forwarded })).toBe(network);
  });

  it("on Vercel is the one in the platform's header", async () => {
    const headers = { ...FORGED, "x-vercel-forwarded-for": "203.0.113.7" };
    expect(await addressIn({ VERCEL: "1" }, headers)).toBe("203.0.113.7");
  });
});
