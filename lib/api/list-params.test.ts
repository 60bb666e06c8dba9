import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { parseAfter, parseListOffset, parseRange } from "./list-params";
import { parseUris } from "./saved-status-params";
import { parseSearch } from "./search-params";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters);

describe("an offset", () => {
  it.each([
    ["0", 0],
    ["50", 50],
    ["1000", 1000],
  ])("of %j is %i", (offset, place) => {
    expect(parseListOffset(query({ offset }), 50, 1000)).toBe(place);
  });

  it("is 0 where it is missing", () => {
    expect(parseListOffset(query({}), 50, 1000)).toBe(0);
  });

  it.each(["", " ", "-50", "+50", "49", "50.0", "1050", "1e2", "0x32", "NaN", "50;drop", "9".repeat(400)])(
    "is refused as %j",
    (offset) => {
      expect(() => parseListOffset(query({ offset }), 50, 1000)).toThrow("bad_request");
    },
  );
});

describe("a cursor", () => {
  it("is an id, or nothing", () => {
    expect(parseAfter(query({ after: ID }))).toBe(ID);
    expect(parseAfter(query({}))).toBeNull();
  });

  it.each(["", "x", `${ID}\n`, `${ID}&type=user`, "../me"])("is refused as %j", (after) => {
    expect(() => parseAfter(query({ after }))).toThrow("bad_request");
  });
});

describe("a range", () => {
  it("is one of Spotify's three, half a year where it is missing", () => {
    expect(parseRange(query({ range: "long_term" }))).toBe("long_term");
    expect(parseRange(query({}))).toBe("medium_term");
  });

  it.each(["", "year", "long_term "])("is refused as %j", (range) => {
    expect(() => parseRange(query({ range }))).toThrow("bad_request");
  });
});

describe("a search", () => {
  it("is for music from the beginning, where nothing else is said", () => {
    expect(parseSearch(query({ q: " blue: in green " }))).toEqual({
      text: "blue: in green",
      types: ["track", "artist", "album", "playlist"],
      offset: 0,
    });
  });

  it("takes types once each, and a place", () => {
    const asked = query({ q: "a", types: "show,track,show", offset: "990" });
    expect(parseSearch(asked)).toEqual({ text: "a", types: ["show", "track"], offset: 990 });
  });

  it.each<Record<string, string>>([
    {},
    { q: "" },
    { q: "  " },
    { q: "x".repeat(201) },
    { q: "a", types: "" },
    { q: "a", types: "track,user" },
    { q: "a", offset: "5" },
    { q: "a", offset: "1010" },
  ])("is refused as %j", (parameters) => {
    expect(() => parseSearch(query(parameters))).toThrow("bad_request");
  });
});

describe("URIs", () => {
  const uris = (count: number) => Array.from({ length: count }, () => `spotify:track:${ID}`);

  it("may be 100", () => {
    expect(parseUris(query({ uris: uris(100).join(",") }))).toEqual(uris(100));
  });

  it.each([undefined, "", ID, "spotify:user:ann", `${uris(1)},`, uris(101).join(","), "x".repeat(5000)])(
    "are refused as %j",
    (text) => {
      expect(() => parseUris(query(text === undefined ? {} : { uris: text }))).toThrow("bad_request");
    },
  );
});
