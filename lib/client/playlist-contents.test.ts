import type { Cache } from "swr";
import { expect, it, vi } from "vitest";
import { apiPaths } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { noteAdded, presenceIn } from "./playlist-contents";

const ID = "list";

function entry(position: number, uri: string): EntryView {
  return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
}

/** A tab that shows a playlist of `total` songs, of which it has loaded some. */
function tab(total: number, entries: EntryView[], whole?: EntryView[]): Cache {
  const keys = Array.from({ length: total }, (_, key) => key);
  const list = { keys, entries: keys.map((place) => entries.find(({ position }) => position === place)) };
  const data = new Map<string, unknown>([
    [apiPaths.edition(ID), { snapshot: "s", list, supersededVersions: [], isPending: false }],
    ...(whole ? [[apiPaths.allEntries(ID, "s"), whole] as const] : []),
  ]);
  return {
    get: (key) => ({ data: data.get(key) }),
    set: () => {},
    delete: () => {},
    keys: () => data.keys(),
  };
}

const presence = (cache: Cache, uris: string[], id = ID) => [...presenceIn(cache, vi.fn(), id, uris)];

it("a completely loaded playlist tells which songs it has, and where", () => {
  const all = [entry(0, "a"), entry(1, "b")];
  expect(presence(tab(2, all), ["b", "c"])).toEqual([["b", 1]]);
  expect(presence(tab(2, [], all), ["b", "c"])).toEqual([["b", 1]]);
});

it("a partly loaded playlist claims nothing, unless it has all of the songs", () => {
  const cache = tab(3, [entry(0, "a"), entry(1, "b")]);
  expect(presence(cache, ["a", "c"])).toEqual([]);
  expect(presence(cache, ["a", "b"])).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
});

it("a playlist that is not loaded has what this tab added, until that is undone", () => {
  const cache = tab(0, []);
  noteAdded("other", ["a"], true);
  expect(presence(cache, ["a", "b"], "other")).toEqual([["a", null]]);
  noteAdded("other", ["a"], false);
  expect(presence(cache, ["a", "b"], "other")).toEqual([]);
});
