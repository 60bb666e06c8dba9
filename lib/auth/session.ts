import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { keyedHash } from "../hmac";
import { PATH_HEADER } from "../http/headers";
import { safeReturnPath } from "../http/safe-return-path";
import { loginPath } from "./redirects";
import { decryptSession, type Session, sessionCookieName } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

/** The session of this request while it counts, tokens and all: for the server alone. Once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  const session = await decryptSession(jar.get(sessionCookieName())?.value);
  return session && !(await sessionExpiry(session)) ? session : null;
});

/** Who asks, or null. */
export async function getUser(): Promise<{ userId: string } | null> {
  const session = await currentSession();
  return session && { userId: session.uid };
}

/** A mark by which a browser's tabs tell whether they show the same person; says nothing of who it is. Null for strangers. */
export async function sessionFingerprint(): Promise<string | null> {
  const session = await currentSession();
  return session && keyedHash("tab", session.uid);
}

/** Who asks; strangers are sent to the login page and come back here. */
export async function requireSession(): Promise<{ userId: string; scopes: string[] }> {
  const session = await currentSession();
  if (session) return { userId: session.uid, scopes: session.scopes };
  redirect(loginPath(null, safeReturnPath((await headers()).get(PATH_HEADER))));
}
