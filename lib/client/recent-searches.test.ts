import { beforeEach, describe, expect, it } from "vitest";
import { deleteOtherAccounts } from "./account-storage";
import { deleteSearches, recentSearches, rememberSearch } from "./recent-searches";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
  });
  deleteOtherAccounts("ida");
});

describe("recent searches", () => {
  it("are the newest first, each once, and at most 6", () => {
    for (const text of ["a", "b", "c", "d", "e", "f", "g", " c "]) rememberSearch(text);
    expect(recentSearches()).toEqual(["c", "g", "f", "e", "d", "b"]);
  });

  it("are deleted one by one, or all at once", () => {
    for (const text of ["low tide", "double bass", "ferry"]) rememberSearch(text);
    deleteSearches("double bass");
    expect(recentSearches()).toEqual(["ferry", "low tide"]);
    deleteSearches();
    expect(recentSearches()).toEqual([]);
  });

  it("are deleted when another account, or nobody, is signed in", () => {
    for (const next of ["jonas", null]) {
      deleteOtherAccounts("ida");
      rememberSearch("ferry");
      deleteOtherAccounts("ida");
      expect(recentSearches()).toEqual(["ferry"]);
      deleteOtherAccounts(next);
      expect(recentSearches()).toEqual([]);
    }
  });

  it("are none where the stored value is damaged", () => {
    stored.set("tonearm.searches", '[1,"ferry"]');
    expect(recentSearches()).toEqual(["ferry"]);
    stored.set("tonearm.searches", "nonsense");
    expect(recentSearches()).toEqual([]);
  });
});
