import { afterEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

/** Imports the module as a new process with these settings. */
async function importWith(settings: Record<string, string>) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "tonearm");
  stubEnvironment(settings);
  return import("./encryption");
}

afterEach(() => stubEnvironment({ CACHE_SHAPES: "unbuilt" }));

describe("an encrypted value", () => {
  it("decrypts under its key and does not reveal its content", async () => {
    const { seal, open } = await importWith({});
    const sealed = seal("Chanson d’automne", "key");
    expect(open(sealed, "key")).toBe("Chanson d’automne");
    expect(sealed.toString("latin1")).not.toContain("Chanson");
    expect(seal("Chanson d’automne", "key").equals(sealed)).toBe(false);
  });

  it("does not decrypt under another key", async () => {
    const { seal, open } = await importWith({});
    expect(open(seal("mine", "user:a:"), "user:b:")).toBeNull();
  });

  it("does not decrypt after any byte is changed, cut or added", async () => {
    const { seal, open } = await importWith({});
    const sealed = seal("mine", "key");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(changed, "key")).toBeNull();
      expect(open(sealed.subarray(0, at), "key")).toBeNull();
    }
    expect(open(Buffer.concat([sealed, Buffer.of(0)]), "key")).toBeNull();
  });

  it("decrypts with every listed secret and with no other", async () => {
    const [older, newer] = SECRETS;
    const sealed = (await importWith({ AUTH_SECRET: older })).seal("mine", "key");
    const rotated = await importWith({ AUTH_SECRET: `${newer},${older}` });
    expect(rotated.open(sealed, "key")).toBe("mine");
    const resealed = rotated.seal("mine", "key");
    const after = await importWith({ AUTH_SECRET: newer });
    expect([after.open(resealed, "key"), after.open(sealed, "key")]).toEqual(["mine", null]);
  });

  it("does not decrypt in a build with other cached shapes", async () => {
    const sealed = (await importWith({ CACHE_SHAPES: "one" })).seal("mine", "key");
    expect((await importWith({ CACHE_SHAPES: "two" })).open(sealed, "key")).toBeNull();
  });
});
