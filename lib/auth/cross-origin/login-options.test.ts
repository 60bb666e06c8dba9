import { describe, expect, it } from "vitest";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { parseLoginOptions } from "./login-options";

function options(query: Record<string, string>, origin = CROSS_ORIGIN) {
  return parseLoginOptions(new URLSearchParams(query), origin);
}

describe("parseLoginOptions", () => {
  it("defaults to a redirect, the root page and the dialog shown", () => {
    expect(options({})).toEqual({
      mode: "redirect",
      returnTo: `${CROSS_ORIGIN}/`,
      features: null,
      showDialog: true,
    });
  });

  it("returns the given options", () => {
    const query = {
      mode: "code",
      returnTo: `${CROSS_ORIGIN}/in?x=1`,
      scopes: "top, recent",
      showDialog: "false",
    };
    expect(options(query)).toEqual({
      mode: "code",
      returnTo: `${CROSS_ORIGIN}/in?x=1`,
      features: ["top", "recent"],
      showDialog: false,
    });
  });

  it.each([
    `${ORIGIN}/`,
    `${OTHER_CROSS_ORIGIN}/`,
    "https://evil.example/",
    "https://front.example.evil.example/",
    "https://front.example@evil.example/",
    "https://user@front.example/",
    "https://front.example:8443/",
    "http://front.example/",
    "https://front.example/#there",
    "/path",
    "//front.example/",
    "javascript:alert(1)",
    "",
    `${CROSS_ORIGIN}/${"x".repeat(600)}`,
  ])("refuses another page to return to: %j", (returnTo) => {
    expect(() => options({ returnTo })).toThrow(expect.objectContaining({ code: "bad_return_to" }));
  });

  it("refuses a page at localhost in mode code, where Spotify itself would return to it", () => {
    const returnTo = `${OTHER_CROSS_ORIGIN}/in`;
    expect(options({ returnTo }, OTHER_CROSS_ORIGIN).returnTo).toBe(returnTo);
    expect(() => options({ returnTo, mode: "code" }, OTHER_CROSS_ORIGIN)).toThrow(
      expect.objectContaining({ code: "bad_return_to" }),
    );
  });

  it.each([
    ["bad_mode", { mode: "silent" }],
    ["bad_mode", { mode: "" }],
    ["bad_scopes", { scopes: "user-read-email" }],
    ["bad_scopes", { scopes: "" }],
    ["bad_scopes", { scopes: "top,everything" }],
    ["bad_show_dialog", { showDialog: "no" }],
    ["bad_show_dialog", { showDialog: "" }],
  ] as const)("throws %s for %j", (code, query) => {
    expect(() => options(query)).toThrow(expect.objectContaining({ code, status: 400 }));
  });
});
