import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/api/types";
import type { EntrySort } from "./list-params";
import { filterEntries, indexEntries, sortEntries } from "./sort-filter";

type Fields = { artist?: string; album?: string; added?: string; length?: number };

function entry(position: number, title: string | null, fields: Fields = {}): EntryView {
  const addedAt = fields.added ?? null;
  if (title === null) return { position, kind: "gone", addedAt, addedBy: null, uri: null, track: null };
  const artists = [{ name: fields.artist ?? "Nobody", url: null }];
  const album = fields.album ? { name: fields.album, url: null } : null;
  const rest = { id: null, image: null, explicit: false, url: null };
  return {
    position,
    kind: "track",
    addedAt,
    addedBy: null,
    uri: `spotify:track:${position}`,
    track: { title, artists, album, durationMs: fields.length ?? 0, ...rest },
  };
}

const list = [
  entry(0, "Rain 10", { artist: "Björk", album: "Zoo", added: "2026-03-01T00:00:00Z", length: 300 }),
  entry(1, null, { added: "2026-05-01T00:00:00Z" }),
  entry(2, "rain 2", { artist: "Air", added: "2026-04-01T00:00:00Z", length: 100 }),
  entry(3, "Étude", { artist: "air", album: "Ark", length: 200 }),
];

function order(sort: EntrySort): number[] {
  return sortEntries(indexEntries(list), sort, "en").map(({ entry }) => entry.position);
}

function found(typed: string): number[] {
  return filterEntries(indexEntries(list), typed).map((entry) => entry.position);
}

describe("sortEntries", () => {
  it("sorts titles in locale order, numbers by value, and unavailable entries last", () => {
    expect(order("title")).toEqual([3, 2, 0, 1]);
  });

  it("keeps the playlist's order among equal entries", () => {
    expect(order("artist")).toEqual([2, 3, 0, 1]);
  });

  it("puts entries without an album, a date or a length last in either direction", () => {
    expect(order("album")).toEqual([3, 0, 1, 2]);
    expect(order("newest")).toEqual([1, 2, 0, 3]);
    expect(order("oldest")).toEqual([0, 2, 1, 3]);
    expect(order("length")).toEqual([2, 3, 0, 1]);
  });

  it("keeps the playlist's own order", () => {
    expect(order("order")).toEqual([0, 1, 2, 3]);
  });
});

describe("filterEntries", () => {
  it("searches title, artist and album, and ignores case and accents", () => {
    expect(found("BJORK")).toEqual([0]);
    expect(found("etude")).toEqual([3]);
    expect(found("zoo")).toEqual([0]);
  });

  it("finds what is typed on a plain keyboard", () => {
    const typed = ["don't", "aenima", "strasse"];
    const titled = indexEntries([entry(0, "Don’t"), entry(1, "Ænima"), entry(2, "Straße")]);
    expect(typed.map((one) => filterEntries(titled, one).map(({ position }) => position))).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it("requires every word, in any position", () => {
    expect(found("air rain")).toEqual([2]);
    expect(found("rain nobody")).toEqual([]);
  });

  it("never matches across two fields", () => {
    expect(found("10bjork")).toEqual([]);
  });

  it("answers within 100 ms on 10,000 entries", () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      entry(at, `Title ${at}`, { artist: `Artist ${at % 70}` }),
    );
    const indexed = indexEntries(many);
    const began = performance.now();
    expect(filterEntries(indexed, "title artist 69 7")).not.toHaveLength(0);
    expect(performance.now() - began).toBeLessThan(100);
  });
});
