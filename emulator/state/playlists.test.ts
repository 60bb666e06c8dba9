import { describe, expect, test } from "vitest";
import { contentUri } from "../catalog/contents";
import type { Entry } from "../catalog/entries";
import { createLibrary } from "../catalog/library";
import { randomFrom } from "../catalog/random";
import { createClock } from "./clock";
import { createPlaylists } from "./playlists";

const library = createLibrary(3, "small");
const playlist = [...library.playlists.values()].find(({ name }) => name === "Cinema without pictures");
if (!playlist) throw new Error("no playlist");

const track = (index: number): Entry => {
  const found = library.catalogue.tracks[index];
  if (!found) throw new Error("no track");
  return { addedAt: null, addedBy: null, content: { kind: "track", track: found } };
};
const uriOf = (entry: Entry | null) => entry && contentUri(entry.content);

describe("a playlist", () => {
  test("equals a plain list after 400 random edits", () => {
    const playlists = createPlaylists(library, createClock());
    const random = randomFrom("edits");
    const uris = () => playlists.entries(playlist, 0, 100_000).map(uriOf);
    let model = uris();
    for (let round = 0; round < 400; round++) {
      const at = random.int(0, model.length);
      const kind = model.length < 20 ? "insert" : random.pick(["insert", "remove", "move"]);
      if (kind === "insert") {
        const more = [track(random.int(0, 300)), track(random.int(0, 300))];
        playlists.insert(playlist, at, more);
        model = [...model.slice(0, at), ...more.map(uriOf), ...model.slice(at)];
      } else if (kind === "remove") {
        const doomed = random.pick(model) ?? "none";
        playlists.remove(playlist, new Set([doomed]));
        model = model.filter((uri) => uri !== doomed);
      } else {
        const start = random.int(0, model.length - 4);
        const length = random.int(1, 4);
        const before = random.pick([random.int(0, start), random.int(start + length, model.length)]);
        playlists.move(playlist, { start, length, before });
        const moved = model.splice(start, length);
        model.splice(before > start ? before - length : before, 0, ...moved);
      }
      expect(uris()).toEqual(model);
      expect(playlists.count(playlist)).toBe(model.length);
    }
  });

  test("has a new snapshot after every edit and stores the last 50", () => {
    const playlists = createPlaylists(library, createClock());
    const snapshots = [playlists.snapshot(playlist)];
    for (let round = 0; round < 60; round++) {
      playlists.insert(playlist, 0, [track(round)]);
      snapshots.push(playlists.snapshot(playlist));
    }
    expect(new Set(snapshots).size).toBe(61);
    expect(playlists.countIn(playlist, snapshots.at(-50))).toBe(playlist.count + 11);
    expect(playlists.countIn(playlist, snapshots.at(-51))).toBeUndefined();
  });

  test("keeps its entries when it is renamed", () => {
    const playlists = createPlaylists(library, createClock());
    const before = playlists.entries(playlist, 0, 200);
    playlists.update(playlist, { name: "Night Ferry", public: true });
    const renamed = playlists.get(playlist.id);
    expect(renamed?.name).toBe("Night Ferry");
    expect(renamed && playlists.entries(renamed, 0, 200)).toEqual(before);
  });
});

test("a view of a playlist does not change with the playlist", () => {
  const playlists = createPlaylists(library, createClock());
  playlists.insert(playlist, 0, [track(1)]);
  const view = playlists.view(playlist);
  playlists.replace(playlist, []);
  expect([view.count, uriOf(view.at(0))]).toEqual([playlist.count + 1, uriOf(track(1))]);
});
