import { describe, expect, it } from "vitest";
import { parseOffset, parseSnapshot } from "./playlist-item-params";

const query = (name: string, value?: string) =>
  new URLSearchParams(value === undefined ? {} : { [name]: value });

describe("parseOffset", () => {
  it.each([
    ["0", 0],
    ["50", 50],
    ["20000", 20_000],
  ])("reads %j as %i", (text, offset) => {
    expect(parseOffset(query("offset", text))).toBe(offset);
  });

  it.each([undefined, "", "-50", "49", "50.5", "20050", "1e999", "NaN", "abc", "50;drop", "null"])(
    "refuses %j",
    (text) => {
      expect(() => parseOffset(query("offset", text))).toThrow("bad_request");
    },
  );
});

describe("parseSnapshot", () => {
  it("takes a text of Spotify's as it is", () => {
    expect(parseSnapshot(query("snapshot", "AAAAB+/=="))).toBe("AAAAB+/==");
  });

  it.each([undefined, "", "x".repeat(257)])("refuses %j", (text) => {
    expect(() => parseSnapshot(query("snapshot", text))).toThrow("bad_request");
  });
});
