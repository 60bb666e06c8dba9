import { beforeEach, expect, it, vi } from "vitest";
import { ACCOUNT_KEYS, deleteOtherAccounts } from "./account-storage";

let stored = new Map<string, string>();

function fill(): void {
  for (const key of Object.values(ACCOUNT_KEYS)) stored.set(key, "[]");
  stored.set("tonearm.single-keys", "off");
}

const kept = () => Object.values(ACCOUNT_KEYS).filter((key) => stored.has(key)).length;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  deleteOtherAccounts("ida");
  fill();
});

it("the data of an account stays as long as it is signed in", () => {
  deleteOtherAccounts("ida");
  expect(kept()).toBe(Object.keys(ACCOUNT_KEYS).length);
});

it.each([
  ["a sign-out", null],
  ["another account", "jonas"],
])("%s deletes it, and nothing else", (_, account) => {
  deleteOtherAccounts(account);
  expect(kept()).toBe(0);
  expect(stored.get("tonearm.single-keys")).toBe("off");
});

it("data of an unknown account is deleted", () => {
  deleteOtherAccounts(null);
  fill();
  deleteOtherAccounts("ida");
  expect(kept()).toBe(0);
});

it("blocked storage is no error", () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new Error("blocked");
    },
  });
  expect(() => deleteOtherAccounts("ida")).not.toThrow();
});
