import { expect, test } from "vitest";
import { createLibrary } from "../catalog/library";
import { createPlaylistLists } from "./playlist-lists";

test("an added playlist is first in its list, once, and in no other list", () => {
  const library = createLibrary(1, "small");
  const lists = createPlaylistLists(library.lists);
  const playlist = [...library.playlists.values()].find(({ name }) => name === "Ironing");
  if (!playlist) throw new Error("no such playlist");
  lists.add("empty", playlist);
  lists.add("empty", playlist);
  expect(lists.listOf("empty")).toEqual([playlist]);
  expect(lists.listOf("premium")).toBe(library.lists.premium);
  lists.add("premium", playlist);
  expect(lists.listOf("premium")[0]?.name).toBe("Night Ferry");
});

test("a removed playlist leaves the null element, the others and the library unchanged", () => {
  const library = createLibrary(1, "small");
  const lists = createPlaylistLists(library.lists);
  lists.remove("premium", lists.listOf("premium")[0]?.id ?? "");
  expect(lists.listOf("premium")).toEqual(library.lists.premium.slice(1));
  expect(lists.listOf("premium")).toContain(null);
  expect(library.lists.premium).toHaveLength(42);
});
