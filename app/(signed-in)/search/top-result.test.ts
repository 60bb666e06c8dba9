import { describe, expect, it } from "vitest";
import type { SearchType } from "@/lib/api/types";
import { type Found, matchesOf, nearestResult, sampleOf, withoutShown } from "./top-result";

function found(type: SearchType, name: string, by: string[] = []): Found {
  const artists = by.map((one) => ({ name: one, url: null }));
  const none = { image: null, explicit: false, href: null, track: null, meta: "" };
  return {
    type,
    item: { ...none, name, kind: "cover", url: `https://open.spotify.com/${name}`, by: artists },
  };
}

const names = (all: readonly Found[]) => all.map(({ item }) => item.name);

describe("the top result", () => {
  it("is the name itself before one that starts with it, and that before one that contains it", () => {
    const all = [found("track", "The Last Ferry"), found("album", "Ferry tales"), found("artist", "Férry")];
    expect(nearestResult(all, "ferry")?.item.name).toBe("Férry");
    expect(nearestResult(all.slice(0, 2), "ferry")?.item.name).toBe("Ferry tales");
    expect(nearestResult(all.slice(0, 1), "ferry")?.item.name).toBe("The Last Ferry");
    expect(nearestResult([], "ferry")).toBeNull();
  });

  it("is Spotify's first where no name is near", () => {
    expect(nearestResult([found("track", "A"), found("track", "B")], "zzz")?.item.name).toBe("A");
  });
});

describe("matches in the library", () => {
  it("contain every word in the name or the artists, the nearest names first", () => {
    const all = [
      found("track", "Half a Harbour", ["Hollow Ferry Choir"]),
      found("playlist", "Night Ferry"),
      found("playlist", "Ferry queue, August"),
      found("playlist", "Transfer"),
    ];
    expect(names(matchesOf(all, "ferry", 9))).toEqual([
      "Ferry queue, August",
      "Night Ferry",
      "Half a Harbour",
    ]);
    expect(names(matchesOf(all, "ferry harb", 9))).toEqual(["Half a Harbour"]);
    expect(names(matchesOf(all, "ferry", 1))).toEqual(["Ferry queue, August"]);
  });
});

it("while all types are shown, each has few results", () => {
  const tracks = ["1", "2", "3", "4", "5"].map((name) => found("track", name));
  expect(names(sampleOf([...tracks, found("show", "6"), found("show", "7")]))).toEqual(["1", "2", "3", "6"]);
});

it("a result that is shown already, or twice, is shown once", () => {
  const all = ["1", "2", "1", "3"].map((name) => found("track", name));
  expect(names(withoutShown(all, [found("playlist", "2")]))).toEqual(["1", "3"]);
});
