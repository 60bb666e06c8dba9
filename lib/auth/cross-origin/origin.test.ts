import { describe, expect, it } from "vitest";
import { CROSS_ORIGIN, ORIGIN } from "@/lib/testing/stub-env";
import { callerOrigin, isSameSite } from "./origin";

describe("callerOrigin", () => {
  it.each<[Record<string, string>, string]>([
    [{ origin: CROSS_ORIGIN, "sec-fetch-site": "cross-site" }, CROSS_ORIGIN],
    [{ origin: ORIGIN }, ORIGIN],
    [{ "sec-fetch-site": "same-origin" }, ORIGIN],
    [{ "sec-fetch-site": "none" }, ORIGIN],
    [{}, ORIGIN],
  ])("reads the origin from %j", (headers, origin) => {
    expect(callerOrigin(new Headers(headers))).toBe(origin);
  });

  it.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { origin: "null" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("refuses %j", (headers) => {
    expect(() => callerOrigin(new Headers(headers))).toThrow(
      expect.objectContaining({ code: "foreign_origin", status: 403 }),
    );
  });
});

describe("isSameSite", () => {
  it.each<[Record<string, string>, boolean]>([
    [{ origin: CROSS_ORIGIN, "sec-fetch-site": "same-site" }, true],
    [{ origin: ORIGIN, "sec-fetch-site": "same-origin" }, true],
    [{ origin: ORIGIN }, true],
    [{ origin: CROSS_ORIGIN, "sec-fetch-site": "cross-site" }, false],
    [{ origin: CROSS_ORIGIN }, false],
    [{ origin: ORIGIN, "sec-fetch-site": "cross-site" }, false],
  ])("for %j is %s", (headers, expected) => {
    expect(isSameSite(new Headers(headers))).toBe(expected);
  });
});
