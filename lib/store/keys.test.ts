import { afterEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

const [OLD, NEW] = SECRETS;

async function keysUnder(AUTH_SECRET: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_SECRET });
  return import("./keys");
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("keys in the store", () => {
  it("of a person are the same whatever the session secrets", async () => {
    const prefix = (await keysUnder(OLD)).userKeyPrefix("ann");
    expect(prefix).not.toContain("ann");
    expect((await keysUnder(`${NEW},${OLD}`)).userKeyPrefix("ann")).toBe(prefix);
    expect((await keysUnder(NEW)).userKeyPrefix("ann")).toBe(prefix);
  });

  it("of an end noted under one secret are found for as long as that secret is listed", async () => {
    const noted = (await keysUnder(OLD)).revokedUserKeys("ann");
    for (const list of [`${NEW},${OLD}`, `${OLD},${NEW}`])
      expect((await keysUnder(list)).revokedUserKeys("ann")).toEqual(expect.arrayContaining(noted));
    expect((await keysUnder(NEW)).revokedUserKeys("ann")).not.toEqual(expect.arrayContaining(noted));
  });
});
