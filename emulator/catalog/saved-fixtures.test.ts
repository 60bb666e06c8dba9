import { describe, expect, test } from "vitest";
import { createLibrary } from "./library";
import { SAVED_KINDS, savedOf } from "./saved-fixtures";

const small = createLibrary(3, "small");

describe("saved items", () => {
  test("are the same for the same seed and differ for another seed", () => {
    expect(savedOf(createLibrary(3, "small"), "premium")).toEqual(savedOf(small, "premium"));
    expect(savedOf(createLibrary(4, "small"), "premium").track).not.toEqual(savedOf(small, "premium").track);
    expect(savedOf(small, "free").track).not.toEqual(savedOf(small, "premium").track);
  });

  test("are unique, oldest first, and exist", () => {
    const saved = savedOf(small, "premium");
    for (const kind of SAVED_KINDS) {
      const ids = saved[kind].map(({ id }) => id);
      const times = saved[kind].map(({ addedAt }) => addedAt);
      expect(new Set(ids).size).toBe(ids.length);
      expect(times).toEqual(times.toSorted());
      if (kind !== "user") expect(ids.every((id) => small.find[kind](id))).toBe(true);
    }
  });

  test("include some songs twice: one recording twice, and one song in two lengths", () => {
    const tracks = savedOf(small, "premium").track.flatMap(({ id }) => small.find.track(id) ?? []);
    const pairs = tracks.flatMap((track) =>
      tracks.filter((other) => other.original === track).map((other) => [track, other] as const),
    );
    expect(pairs.some(([one, other]) => one.isrc === other.isrc)).toBe(true);
    const large = createLibrary(3, "large");
    const many = savedOf(large, "premium").track.flatMap(({ id }) => large.find.track(id) ?? []);
    const known = new Set(many);
    const takes = many.filter(
      ({ original, isrc }) => original && known.has(original) && original.isrc !== isrc,
    );
    expect(takes.length).toBeGreaterThan(0);
  });

  test("never include the user as a followed user", () => {
    for (const account of ["premium", "free", "uninvited"] as const) {
      const ids = savedOf(small, account).user.map(({ id }) => id);
      expect(ids).not.toContain(small.accounts[account].person.id);
    }
  });
});
