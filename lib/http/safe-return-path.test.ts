import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./safe-return-path";

const HOME = "/dashboard";

describe("safeReturnPath", () => {
  it.each([
    ["/", "/"],
    ["/dashboard?x=1#f", "/dashboard?x=1"],
    ["/playlists/37i9dQZF1DXcBWIGoYBM5M?sort=title", "/playlists/37i9dQZF1DXcBWIGoYBM5M?sort=title"],
    ["/search?q=a%26b", "/search?q=a%26b"],
    ["/a/../settings", "/settings"],
    ["/%5c%5cevil.example", "/%5c%5cevil.example"],
    ["/@evil.example", "/@evil.example"],
    ["/loginish", "/loginish"],
    ["/?next=//evil.example", "/?next=//evil.example"],
  ])("keeps %s as a path of this app", (text, path) => {
    expect(safeReturnPath(text)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/path\\..\\..\\evil",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
    "http://evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "dashboard",
    "?x=1",
    "",
    " /dashboard",
    "/\t/evil.example",
    "/\n/evil.example",
    "/dashboard\r\nset-cookie: a=b",
    "/dash\u0000board",
    "/dash\u007fboard",
    `/${"a".repeat(1024)}`,
  ])("replaces %j with the home page", (text) => {
    expect(safeReturnPath(text)).toBe(HOME);
  });

  it.each([
    "/api/auth/signout",
    "/api",
    "/login",
    "/login?next=/login",
    "/login/spotify",
    "/logout",
    "/./login",
    "/x/../api/v1/recent",
  ])("replaces %s with the home page: no login returns to the API or to login and logout pages", (text) => {
    expect(safeReturnPath(text)).toBe(HOME);
  });

  it.each([null, undefined, 5, {}, ["/settings"], new File([], "/settings")])(
    "replaces %j with the home page",
    (text) => {
      expect(safeReturnPath(text)).toBe(HOME);
    },
  );

  it("never returns a path that leaves the app or is too long for a cookie", () => {
    const parts = ["/", "\\", ".", "..", "%2e", "%2f", "%5c", "@", ":", "?", "#", "\t", "evil.example", "é"];
    for (const a of parts)
      for (const b of parts)
        for (const c of parts) {
          const path = safeReturnPath(`/${a}${b}${c}`);
          expect(new URL(path, "https://music.example").origin).toBe("https://music.example");
          expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        }
    expect(safeReturnPath(`/search?q=${"é".repeat(1000)}`).length).toBeLessThanOrEqual(1024);
  });

  it("accepts another home page", () => {
    expect(safeReturnPath("//evil.example", "/")).toBe("/");
  });
});
