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
const cache: PlaylistsCache = {
  unlisted: 0,
  playlists: ["a", "b"].map((id) => ({ ...newPlaylist(id, { ...details, name: id }), total: 5 })),
  asOf: 1000,
  stale: false,
};
const names = ({ playlists }: PlaylistsCache) => playlists.map(({ name }) => name).join("");

describe("the playlists cache after a change", () => {
  it("shows a new playlist first, and only once when its id is known", () => {
    const pending = addPlaylist(cache, newPlaylist("c", { ...details, name: "c" }));
    expect(names(pending)).toBe("cab");
    expect(names(addPlaylist(pending, newPlaylist("c", { ...details, name: "C" })))).toBe("Cab");
  });

  it("omits an unfollowed playlist", () => {
    expect(names(withoutPlaylist(cache, "a"))).toBe("b");
  });

  it("updates one playlist", () => {
    expect(names(updateDetails(cache, "b", { name: "B" }))).toBe("aB");
    expect(adjustTotal(cache, "b", 3).playlists.map(({ total }) => total)).toEqual([5, 8]);
    expect(adjustTotal(cache, "b", -9).playlists.map(({ total }) => total)).toEqual([5, 0]);
  });

  it("is newer than the page's data, and older than data read later", () => {
    const after = withoutPlaylist(cache, "a");
    expect(newer(cache, after)).toBe(after);
    expect(newer({ ...cache, asOf: 2000 }, after).asOf).toBe(2000);
    expect(newer(cache, undefined)).toBe(cache);
  });
});
