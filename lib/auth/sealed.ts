import { hkdfSync } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type { z } from "zod";
import { env } from "../env";

/** Longer than any token of this app. A longer one is rejected before it is decrypted. */
const MAX_TOKEN_CHARS = 8 * 1024;

/**
 * Prefix and suffix of iron-session's seals. Tokens begin with their purpose instead. The suffix is not part
 * of the sealed data.
 */
const SEAL_PREFIX = "Fe26.2*";
const SEAL_SUFFIX = "~2";

/**
 * Derives a password for one purpose (RFC 5869), so that no token opens as another kind of token or as a
 * cookie.
 */
function passwordFor(purpose: string, secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", `tonearm ${purpose}`, 32)).toString("base64url");
}

/**
 * Encodes a seal for URLs and headers (RFC 6750 section 2.1). The parts of iron-session's seals contain no
 * dots.
 */
function encodeSeal(purpose: string, seal: string): string {
  return `${purpose}.${seal.slice(SEAL_PREFIX.length, -SEAL_SUFFIX.length).replaceAll("*", ".")}`;
}

function decodeSeal(purpose: string, token: string): string | null {
  if (token.length > MAX_TOKEN_CHARS || !token.startsWith(`${purpose}.`) || !/^[\w.-]+$/.test(token))
    return null;
  return SEAL_PREFIX + token.slice(purpose.length + 1).replaceAll(".", "*") + SEAL_SUFFIX;
}

/**
 * Creates functions for one kind of sealed token. The first secret of `AUTH_SECRET` seals; all of them open.
 * The expiry is in the sealed value, not in the seal, so that a late client can be told that its token
 * expired.
 * @param purpose the purpose, which is also the prefix of the tokens.
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
      return encodeSeal(purpose, await sealData(value, { password: passwordFor(purpose, secret), ttl: 0 }));
    },
    /** Returns null if the token is damaged, foreign, of another kind or sealed with an unlisted secret. */
    async open(token: string): Promise<T | null> {
      const seal = decodeSeal(purpose, token);
      const opened = await Promise.all(
        env().AUTH_SECRET.map((secret) => openWith(secret, seal ?? SEAL_PREFIX)),
      );
      return opened.find((value) => value !== null) ?? null;
    },
    /** Returns whether a text has the prefix of this kind. */
    claims: (token: string) => token.startsWith(`${purpose}.`),
  };
}
