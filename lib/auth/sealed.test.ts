import { sealData } from "iron-session";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import { createSealedType } from "./sealed";

const schema = z.object({ word: z.string() });
const { seal, open, claims } = createSealedType("tonearm-test", schema);

async function withSecrets(AUTH_SECRET: string): Promise<typeof createSealedType> {
  vi.resetModules();
  stubEnvironment({ AUTH_SECRET });
  return (await import("./sealed")).createSealedType;
}

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("a sealed token", () => {
  it("opens again, and needs no encoding in a URL or after Bearer", async () => {
    const token = await seal({ word: "é" });
    expect(token).toMatch(/^[A-Za-z0-9\-._]+$/);
    expect(encodeURIComponent(token)).toBe(token);
    expect(claims(token)).toBe(true);
    expect(await open(token)).toEqual({ word: "é" });
  });

  it("differs each time and does not reveal its content", async () => {
    const [a, b] = [await seal({ word: "secret-word" }), await seal({ word: "secret-word" })];
    expect(a).not.toBe(b);
    expect(Buffer.from(a, "base64url").toString("latin1")).not.toContain("secret-word");
  });

  it("does not open as another kind or when sealed with the plain secret", async () => {
    const other = createSealedType("tonearm-else", schema);
    const token = await seal({ word: "x" });
    expect(await other.open(token)).toBeNull();
    expect(await other.open(token.replace("tonearm-test", "tonearm-else"))).toBeNull();
    const plain = await sealData({ word: "x" }, { password: SECRETS[0] });
    expect(await open(`tonearm-test.${plain.slice(7, -2).replaceAll("*", ".")}`)).toBeNull();
  });

  it("is invalid with other content", async () => {
    const loose = createSealedType("tonearm-test", z.object({}).loose());
    expect(await open(await loose.seal({ words: 1 }))).toBeNull();
  });

  it("is null when damaged, cut, too long or empty", async () => {
    const token = await seal({ word: "x" });
    const at = token.length >> 1;
    const flipped = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    const bad = [
      "",
      "x",
      "tonearm-test.",
      "tonearm-test",
      token.slice(0, -9),
      flipped,
      `${token}x`,
      `${token}~2`,
    ];
    for (const text of [...bad, "tonearm-test.".padEnd(20_000, "a")])
      expect(await open(text), text.slice(0, 40)).toBeNull();
  });

  it("opens with every listed secret and with no other", async () => {
    const made = await (await withSecrets(SECRETS[1]))("tonearm-test", schema).seal({ word: "old" });
    const both = (await withSecrets(SECRETS.join(",")))("tonearm-test", schema);
    expect(await both.open(made)).toEqual({ word: "old" });
    const one = (await withSecrets(SECRETS[0]))("tonearm-test", schema);
    expect(await one.open(made)).toBeNull();
    expect(await one.open(await both.seal({ word: "new" }))).toEqual({ word: "new" });
  });
});
