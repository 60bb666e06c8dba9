import { afterEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

/** The module as a process with these settings has it. */
async function sealWith(settings: Record<string, string>) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "tonearm");
  stubEnvironment(settings);
  return import("./encryption");
}

afterEach(() => stubEnvironment({ CACHE_SHAPES: "unbuilt" }));

describe("a sealed value", () => {
  it("opens at its place, and tells nothing of what is in it", async () => {
    const { seal, open } = await sealWith({});
    const sealed = seal("Chanson d’automne", "place");
    expect(open(sealed, "place")).toBe("Chanson d’automne");
    expect(sealed.toString("latin1")).not.toContain("Chanson");
    expect(seal("Chanson d’automne", "place").equals(sealed)).toBe(false);
  });

  it("does not open at another place", async () => {
    const { seal, open } = await sealWith({});
    expect(open(seal("mine", "user:a:"), "user:b:")).toBeNull();
  });

  it("does not open when anything of it was changed, cut or added", async () => {
    const { seal, open } = await sealWith({});
    const sealed = seal("mine", "place");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(changed, "place")).toBeNull();
      expect(open(sealed.subarray(0, at), "place")).toBeNull();
    }
    expect(open(Buffer.concat([sealed, Buffer.of(0)]), "place")).toBeNull();
  });

  it("opens under every listed secret, and under no other", async () => {
    const [older, newer] = SECRETS;
    const sealed = (await sealWith({ AUTH_SECRET: older })).seal("mine", "place");
    const rotated = await sealWith({ AUTH_SECRET: `${newer},${older}` });
    expect(rotated.open(sealed, "place")).toBe("mine");
    const resealed = rotated.seal("mine", "place");
    const after = await sealWith({ AUTH_SECRET: newer });
    expect([after.open(resealed, "place"), after.open(sealed, "place")]).toEqual(["mine", null]);
  });

  it("does not open in a build whose shapes are others", async () => {
    const sealed = (await sealWith({ CACHE_SHAPES: "one" })).seal("mine", "place");
    expect((await sealWith({ CACHE_SHAPES: "two" })).open(sealed, "place")).toBeNull();
  });
});
