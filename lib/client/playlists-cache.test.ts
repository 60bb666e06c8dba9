import { describe, expect, it } from "vitest";
import {
  addPlaylist,
  adjustTotal,
  newer,
  newPlaylist,
  type PlaylistsCache,
  updateDetails,
  withoutPlaylist,
} from "./playlists-cache";

const details = { description: "", isPublic: false };
const shelf: PlaylistsCache = {
  playlists: ["a", "b"].map((id) => ({ ...newPlaylist(id, { ...details, name: id }), total: 5 })),
  asOf: 1000,
  stale: false,
};
const names = ({ playlists }: PlaylistsCache) => playlists.map(({ name }) => name).join("");

describe("a shelf after a change", () => {
  it("shows a new playlist first, and once when its id is known", () => {
    const pending = addPlaylist(shelf, newPlaylist("c", { ...details, name: "c" }));
    expect(names(pending)).toBe("cab");
    expect(names(addPlaylist(pending, newPlaylist("c", { ...details, name: "C" })))).toBe("Cab");
  });

  it("does without one that was left", () => {
    expect(names(withoutPlaylist(shelf, "a"))).toBe("b");
  });

  it("says otherwise of one of them", () => {
    expect(names(updateDetails(shelf, "b", { name: "B" }))).toBe("aB");
    expect(adjustTotal(shelf, "b", 3).playlists.map(({ total }) => total)).toEqual([5, 8]);
    expect(adjustTotal(shelf, "b", -9).playlists.map(({ total }) => total)).toEqual([5, 0]);
  });

  it("is later than what the page brought, and earlier than what is read after it", () => {
    const after = withoutPlaylist(shelf, "a");
    expect(newer(shelf, after)).toBe(after);
    expect(newer({ ...shelf, asOf: 2000 }, after).asOf).toBe(2000);
    expect(newer(shelf, undefined)).toBe(shelf);
  });
});
