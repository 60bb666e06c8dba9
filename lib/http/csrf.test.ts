import { describe, expect, it } from "vitest";
import { ORIGIN } from "@/lib/testing/stub-env";
import { isSameOrigin, readOwnForm } from "./csrf";
import { MAX_FORM_BYTES } from "./read-body";

function check(headers: Record<string, string>): boolean {
  return isSameOrigin(new Headers(headers));
}

describe("isSameOrigin", () => {
  it("trusts Sec-Fetch-Site: same-origin", () => {
    expect(check({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it.each(["cross-site", "same-site", "none", "nonsense"])("refuses a request from %s", (site) => {
    expect(check({ "sec-fetch-site": site, origin: ORIGIN })).toBe(false);
  });

  it("accepts an equal Origin without Sec-Fetch-Site", () => {
    expect(check({ origin: ORIGIN })).toBe(true);
  });

  it.each([
    "null",
    "http://127.0.0.1:3001",
    "https://127.0.0.1:3000",
    `${ORIGIN}.evil.example`,
    `${ORIGIN}/`,
  ])("refuses the Origin %s", (origin) => {
    expect(check({ origin })).toBe(false);
  });

  it("refuses a request with neither header, regardless of Referer and Host", () => {
    expect(check({ referer: `${ORIGIN}/login`, host: "127.0.0.1:3000" })).toBe(false);
  });
});

describe("a form", () => {
  function post(site: string, fields: Record<string, string>) {
    const headers = { "sec-fetch-site": site };
    return readOwnForm(new Request(ORIGIN, { method: "POST", headers, body: new URLSearchParams(fields) }));
  }

  it("of a page of this app is read", async () => {
    const form = await post("same-origin", { next: "/top" });
    expect(form instanceof FormData && form.get("next")).toBe("/top");
  });

  it.each([
    ["of another site", "cross-site", { next: "/top" }, 403],
    ["that is too large", "same-origin", { next: "x".repeat(MAX_FORM_BYTES) }, 413],
  ])("%s is refused, with no-store", async (_, site, fields, status) => {
    const response = await post(site, fields);
    if (response instanceof FormData) throw new Error("the form was read");
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.has("set-cookie")).toBe(false);
  });
});
