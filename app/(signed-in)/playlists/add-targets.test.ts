import { expect, it } from "vitest";
import type { ListedPlaylist } from "@/lib/api/types";
import { matchedPart, orderTargets } from "./add-targets";

function playlist(name: string, kind: ListedPlaylist["kind"] = "own", id = name): ListedPlaylist {
  const owner = { id: "", name: "", url: null };
  return { id, name, kind, owner, description: "", image: null, isPublic: false, total: 1, url: "" };
}

const ALL = [
  playlist("Letters to winter"),
  playlist("Night Ferry"),
  playlist("Theirs, ferried", "followed"),
  playlist("Fermata garden"),
  playlist("Borrowed", "shared"),
  playlist("Ferry queue, August"),
  playlist("Being created", "own", ""),
];

const names = (playlists: ListedPlaylist[]) => playlists.map(({ name }) => name);

it("without text, the last targets come first, and the others keep Spotify's order", () => {
  const { matches, recent, others } = orderTargets(ALL, " ", ["Borrowed", "gone", "Night Ferry"]);
  expect(matches).toEqual([]);
  expect(names(recent)).toEqual(["Borrowed", "Night Ferry"]);
  expect(names(others)).toEqual(["Letters to winter", "Fermata garden", "Ferry queue, August"]);
});

it("with text, the best match comes first, then the last targets that do not match", () => {
  const { matches, recent, others } = orderTargets(ALL, "fer", ["Night Ferry", "Letters to winter"]);
  expect(names(matches)).toEqual(["Fermata garden", "Ferry queue, August", "Night Ferry"]);
  expect(names(recent)).toEqual(["Letters to winter"]);
  expect(others).toEqual([]);
});

it("text that matches nothing leaves only a new playlist of that name", () => {
  expect(orderTargets(ALL, "zebra", ["Night Ferry"])).toEqual({ matches: [], recent: [], others: [] });
});

it("the matched letters are those of the first typed word, in the name's own case", () => {
  expect(matchedPart("Night Ferry", "fer queue")).toEqual(["Night ", "Fer", "ry"]);
  expect(matchedPart("Café", "cafe")).toBeNull();
  expect(matchedPart("Night Ferry", "")).toBeNull();
});
