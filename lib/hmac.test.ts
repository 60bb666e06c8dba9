import { afterEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

async function hashUnder(secret: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_SPOTIFY_SECRET: secret });
  return (await import("./hmac")).keyedHash;
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("keyedHash", () => {
  it("returns the same hash for the same input and does not reveal the input", async () => {
    const keyedHash = await hashUnder(SECRETS[0]);
    expect(keyedHash("user", "ann")).toMatch(/^[0-9a-f]{32}$/);
    expect(keyedHash("user", "ann")).toBe(keyedHash("user", "ann"));
    expect(keyedHash("user", "ann")).not.toBe(keyedHash("user", "anna"));
  });

  it("separates purposes, even when purpose and text join to the same string", async () => {
    const keyedHash = await hashUnder(SECRETS[0]);
    expect(keyedHash("user", "ann")).not.toBe(keyedHash("refresh", "ann"));
    expect(keyedHash("user", "ann")).not.toBe(keyedHash("use", "rann"));
  });

  it("depends on the secret", async () => {
    const [ours, theirs] = [await hashUnder(SECRETS[0]), await hashUnder(SECRETS[1])];
    expect(ours("user", "ann")).not.toBe(theirs("user", "ann"));
  });
});
