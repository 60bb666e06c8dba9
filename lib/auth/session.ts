import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { keyedHash } from "../hmac";
import { PATH_HEADER } from "../http/headers";
import { safeReturnPath } from "../http/safe-return-path";
import { loginPath } from "./redirects";
import { type Session, sessionCookieName } from "./session-cookie";
import { checkOfRequest, openValidSession } from "./session-validity";

/** Returns the valid session of this request with its tokens, for the server only. Cached per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  return openValidSession(jar.get(sessionCookieName())?.value, await checkOfRequest());
});

/** Returns the signed-in user, or null. */
export async function getUser(): Promise<{ userId: string } | null> {
  const session = await currentSession();
  return session && { userId: session.uid };
}

/**
 * Returns a hash by which the tabs of a browser compare users, or null if signed out. It does not reveal the
 * user id.
 */
export async function sessionFingerprint(): Promise<string | null> {
  const session = await currentSession();
  return session && keyedHash("tab", session.uid);
}

/**
 * Returns the signed-in user. Redirects to the login page if there is none; the login returns to this page.
 */
export async function getUserOrRedirect(): Promise<{ userId: string; scopes: string[] }> {
  const session = await currentSession();
  if (session) return { userId: session.uid, scopes: session.scopes };
  redirect(loginPath(null, safeReturnPath((await headers()).get(PATH_HEADER))));
}
