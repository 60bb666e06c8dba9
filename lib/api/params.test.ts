import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import {
  allEntriesQuery,
  containsQuery,
  entriesQuery,
  followedQuery,
  parseQuery,
  rangeQuery,
  savedQuery,
  searchQuery,
} from "./params";

const ID = "37i9dQZF1DXcBWIGoYBM5M";

const request = (parameters: Record<string, string>) =>
  new Request(`http://127.0.0.1:3000/api/v1/x?${new URLSearchParams(parameters)}`);

describe("an offset", () => {
  it.each([
    ["0", 0],
    ["50", 50],
    ["100000", 100_000],
  ])("of %j is %i", (offset, place) => {
    expect(parseQuery(request({ offset }), savedQuery).offset).toBe(place);
  });

  it("is 0 if it is missing", () => {
    expect(parseQuery(request({}), savedQuery).offset).toBe(0);
  });

  it.each(["", " ", "-50", "+50", "49", "50.0", "100050", "1e2", "0x32", "NaN", "50;drop", "9".repeat(400)])(
    "is rejected as %j",
    (offset) => {
      expect(() => parseQuery(request({ offset }), savedQuery).offset).toThrow("bad_request");
    },
  );
});

describe("a cursor", () => {
  it("is an id, or missing", () => {
    expect(parseQuery(request({ after: ID }), followedQuery).after).toBe(ID);
    expect(parseQuery(request({}), followedQuery).after).toBeUndefined();
  });

  it.each(["", "x", `${ID}\n`, `${ID}&type=user`, "../me"])("is rejected as %j", (after) => {
    expect(() => parseQuery(request({ after }), followedQuery).after).toThrow("bad_request");
  });
});

describe("a range", () => {
  it("is one of Spotify's three, half a year if it is missing", () => {
    expect(parseQuery(request({ range: "long_term" }), rangeQuery).range).toBe("long_term");
    expect(parseQuery(request({}), rangeQuery).range).toBe("medium_term");
  });

  it.each(["", "year", "long_term "])("is rejected as %j", (range) => {
    expect(() => parseQuery(request({ range }), rangeQuery).range).toThrow("bad_request");
  });
});

describe("a search", () => {
  it("defaults to music from the beginning", () => {
    expect(parseQuery(request({ q: " blue: in green " }), searchQuery)).toEqual({
      q: "blue: in green",
      types: ["track", "artist", "album", "playlist"],
      offset: 0,
    });
  });

  it("accepts each type once, and an offset", () => {
    const parameters = request({ q: "a", types: "show,track,show", offset: "990" });
    expect(parseQuery(parameters, searchQuery)).toEqual({ q: "a", types: ["show", "track"], offset: 990 });
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
  ])("is rejected as %j", (parameters) => {
    expect(() => parseQuery(request(parameters), searchQuery)).toThrow("bad_request");
  });
});

describe("URIs", () => {
  const uris = (count: number) => Array.from({ length: count }, () => `spotify:track:${ID}`);

  it("can be up to 100", () => {
    expect(parseQuery(request({ uris: uris(100).join(",") }), containsQuery).uris).toEqual(uris(100));
  });

  it.each([undefined, "", ID, "spotify:user:ann", `${uris(1)},`, uris(101).join(","), "x".repeat(5000)])(
    "are rejected as %j",
    (text) => {
      expect(() => parseQuery(request(text === undefined ? {} : { uris: text }), containsQuery)).toThrow(
        "bad_request",
      );
    },
  );
});

describe("the offset of items", () => {
  const pageOffset = (offset?: string) =>
    parseQuery(request({ snapshot: "a", ...(offset !== undefined && { offset }) }), entriesQuery).offset;

  it.each([
    ["0", 0],
    ["50", 50],
    ["20000", 20_000],
  ])("of %j is %i", (text, offset) => {
    expect(pageOffset(text)).toBe(offset);
  });

  it.each([undefined, "", "-50", "49", "50.5", "20050", "1e999", "NaN", "abc", "50;drop", "null"])(
    "is rejected as %j",
    (text) => {
      expect(() => pageOffset(text)).toThrow("bad_request");
    },
  );
});

describe("a snapshot", () => {
  const snapshotOf = (snapshot?: string) =>
    parseQuery(request(snapshot === undefined ? {} : { snapshot }), allEntriesQuery).snapshot;

  it("is Spotify's value, unchanged", () => {
    expect(snapshotOf("AAAAB+/==")).toBe("AAAAB+/==");
  });

  it.each([undefined, "", "x".repeat(257)])("is rejected as %j", (text) => {
    expect(() => snapshotOf(text)).toThrow("bad_request");
  });
});
