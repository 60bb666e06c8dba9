import { hkdfSync } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type { z } from "zod";
import { env } from "../env";

/** Longer than any of ours; whatever is larger is not even tried. */
const MOST = 8 * 1024;

/** What iron-session's seals begin and end with; ours begin with what they are for. The end is not sealed itself. */
const IRON = "Fe26.2*";
const VERSION = "~2";

/** A password for one purpose alone (RFC 5869), so that no seal opens as one of another kind, nor as a cookie. */
function passwordFor(purpose: string, secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", `tonearm ${purpose}`, 32)).toString("base64url");
}

/** As it may stand in addresses and headers (RFC 6750 section 2.1): iron-session's parts hold no dots of their own. */
function toToken(purpose: string, seal: string): string {
  return `${purpose}.${seal.slice(IRON.length, -VERSION.length).replaceAll("*", ".")}`;
}

function fromToken(purpose: string, token: string): string | null {
  if (token.length > MOST || !token.startsWith(`${purpose}.`) || !/^[\w.-]+$/.test(token)) return null;
  return IRON + token.slice(purpose.length + 1).replaceAll(".", "*") + VERSION;
}

/**
 * Seals of one kind, under the secrets of `AUTH_SECRET`: the first seals, all open. When they end stands in them, not in
 * the seal, so that whoever comes too late can be told so.
 * @param purpose what they are for, and what they begin with.
 */
export function createSealedType<T extends object>(purpose: string, schema: z.ZodType<T>) {
  async function openWith(secret: string, seal: string): Promise<T | null> {
    const password = passwordFor(purpose, secret);
    const opened: unknown = await unsealData(seal, { password, ttl: 0 }).catch(() => null);
    return schema.safeParse(opened).data ?? null;
  }

  return {
    async seal(value: T): Promise<string> {
      const [secret = ""] = env().AUTH_SECRET;
      return toToken(purpose, await sealData(value, { password: passwordFor(purpose, secret), ttl: 0 }));
    },
    /** Damaged, foreign, of another kind or sealed with a secret no longer listed: null, never an error. */
    async open(token: string): Promise<T | null> {
      const seal = fromToken(purpose, token);
      const opened = await Promise.all(env().AUTH_SECRET.map((secret) => openWith(secret, seal ?? IRON)));
      return opened.find((value) => value !== null) ?? null;
    },
    /** Whether a text claims to be one. */
    claims: (token: string) => token.startsWith(`${purpose}.`),
  };
}
