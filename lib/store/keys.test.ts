import { afterEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

const [OLD, NEW] = SECRETS;

async function keysWithSecrets(AUTH_SECRET: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_SECRET });
  return import("./keys");
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("store keys", () => {
  it("do not change for a user when the session secrets change", async () => {
    const prefix = (await keysWithSecrets(OLD)).userKeyPrefix("ann");
    expect(prefix).not.toContain("ann");
    expect((await keysWithSecrets(`${NEW},${OLD}`)).userKeyPrefix("ann")).toBe(prefix);
    expect((await keysWithSecrets(NEW)).userKeyPrefix("ann")).toBe(prefix);
  });

  it("find a revocation recorded under one secret for as long as that secret is listed", async () => {
    const recorded = (await keysWithSecrets(OLD)).revokedUserKeys("ann");
    for (const list of [`${NEW},${OLD}`, `${OLD},${NEW}`])
      expect((await keysWithSecrets(list)).revokedUserKeys("ann")).toEqual(expect.arrayContaining(recorded));
    expect((await keysWithSecrets(NEW)).revokedUserKeys("ann")).not.toEqual(expect.arrayContaining(recorded));
  });
});
