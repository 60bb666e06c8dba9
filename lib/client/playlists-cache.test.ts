import { describe, expect, it } from "vitest";
import {
  later,
  newPlaylist,
  type Shelf,
  withDetails,
  withMore,
  withNew,
  withoutPlaylist,
} from "./playlists-cache";

const details = { description: "", isPublic: false };
const shelf: Shelf = {
  playlists: ["a", "b"].map((id) => ({ ...newPlaylist(id, { ...details, name: id }), total: 5 })),
  asOf: 1000,
  stale: false,
};
const names = ({ playlists }: Shelf) => playlists.map(({ name }) => name).join("");

describe("a shelf after a change", () => {
  it("shows a new playlist first, and once when its id is known", () => {
    const pending = withNew(shelf, newPlaylist("c", { ...details, name: "c" }));
    expect(names(pending)).toBe("cab");
    expect(names(withNew(pending, newPlaylist("c", { ...details, name: "C" })))).toBe("Cab");
  });

  it("does without one that was left", () => {
    expect(names(withoutPlaylist(shelf, "a"))).toBe("b");
  });

  it("says otherwise of one of them", () => {
    expect(names(withDetails(shelf, "b", { name: "B" }))).toBe("aB");
    expect(withMore(shelf, "b", 3).playlists.map(({ total }) => total)).toEqual([5, 8]);
    expect(withMore(shelf, "b", -9).playlists.map(({ total }) => total)).toEqual([5, 0]);
  });

  it("is later than what the page brought, and earlier than what is read after it", () => {
    const after = withoutPlaylist(shelf, "a");
    expect(later(shelf, after)).toBe(after);
    expect(later({ ...shelf, asOf: 2000 }, after).asOf).toBe(2000);
    expect(later(shelf, undefined)).toBe(shelf);
  });
});
