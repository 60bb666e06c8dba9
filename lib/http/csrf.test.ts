import { describe, expect, it } from "vitest";
import { ORIGIN } from "@/lib/testing/stub-env";
import { csrfErrorResponse, isSameOrigin } from "./csrf";

function judged(headers: Record<string, string>): boolean {
  return isSameOrigin(new Headers(headers));
}

describe("isSameOrigin", () => {
  it("believes the browser's own word", () => {
    expect(judged({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it.each(["cross-site", "same-site", "none", "nonsense"])("refuses a request from %s", (site) => {
    expect(judged({ "sec-fetch-site": site, origin: ORIGIN })).toBe(false);
  });

  it("goes by an equal Origin where the browser says nothing more", () => {
    expect(judged({ origin: ORIGIN })).toBe(true);
  });

  it.each([
    "null",
    "http://127.0.0.1:3001",
    "https://127.0.0.1:3000",
    `${ORIGIN}.evil.example`,
    `${ORIGIN}/`,
  ])("refuses the Origin %s", (origin) => {
    expect(judged({ origin })).toBe(false);
  });

  it("refuses a request with neither, whatever its Referer and Host say", () => {
    expect(judged({ referer: `${ORIGIN}/login`, host: "127.0.0.1:3000" })).toBe(false);
  });
});

describe("refuseForeignForm", () => {
  it("answers 403 that nobody may keep", () => {
    const response = csrfErrorResponse();
    expect(response.status).toBe(403);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.has("set-cookie")).toBe(false);
  });
});
