import { decode, encode } from "next-auth/jwt";
import { env } from "../env";
import { authCookieName } from "./authjs/config";
import { TRANSACTION_TTL } from "./login-transaction";

type Check = "state" | "pkce";

/** What one of Auth.js's transaction cookies holds, or null for what is none. */
export async function decodeAuthJsCookie(check: Check, cookie: string | undefined): Promise<string | null> {
  const salt = authCookieName(check);
  const claims = await decode({ token: cookie, secret: env().AUTH_SECRET, salt }).catch(() => null);
  return typeof claims?.value === "string" ? claims.value : null;
}

/** The cookie as Auth.js would have made it: sealed for 15 minutes, for Spotify alone. */
export function encodeAuthJsCookie(check: Check, value: string): Promise<string> {
  const token = { value, provider: "spotify" };
  return encode({ token, secret: env().AUTH_SECRET, salt: authCookieName(check), maxAge: TRANSACTION_TTL });
}
