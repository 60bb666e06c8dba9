import "server-only";
import { cookies, headers } from "next/headers";
import { PATH_HEADER, REFRESH_HEADER } from "../http/headers";
import { log } from "../log";
import { isRefreshDue } from "./refresh-due";
import {
  decryptSession,
  encryptSession,
  type Session,
  sessionCookieAttributes,
  sessionCookieName,
} from "./session-cookie";
import {
  type OpenRefreshFailure,
  openRefreshFailures,
  refreshSession,
  type SessionRefresh,
} from "./session-lifecycle";
import { sessionExpiry } from "./session-validity";

/** Returns why the middleware could not refresh the session of this request, or null if nothing failed. */
export async function readRefreshFailure(): Promise<OpenRefreshFailure | null> {
  const text = (await headers()).get(REFRESH_HEADER);
  return openRefreshFailures.find((failure) => failure === text) ?? null;
}

/** Sets the cookie of a refreshed session, if this request brought an earlier state of it. */
async function setRefreshedCookie(session: Session): Promise<void> {
  const jar = await cookies();
  const brought = await decryptSession(jar.get(sessionCookieName())?.value);
  const isNewer = brought?.sid === session.sid && brought.generation < session.generation;
  if (!isNewer || session.heldBy !== "cookie") return;
  try {
    jar.set(sessionCookieName(), await encryptSession(session), sessionCookieAttributes());
  } catch (error) {
    // A stream has sent its headers. The next request gets the latest session from the store.
    log.debug({ sid: session.sid, error: String(error) }, "a refreshed session was not set as a cookie");
  }
}

/** A page cannot write a cookie, so it leaves a refresh that is due to the next request of its tab. */
async function deferRefresh(session: Session): Promise<SessionRefresh> {
  const reason = await sessionExpiry(session);
  if (reason) return { kind: "ended", reason };
  const failure = (await readRefreshFailure()) ?? ((await isRefreshDue(session)) ? "deferred" : "transient");
  return { kind: "active", session, failure };
}

/**
 * Refreshes the session of a request whose access token Spotify did not accept, and sets its cookie. Only
 * JSON routes refresh.
 */
export async function refreshInRequest(session: Session): Promise<SessionRefresh> {
  const path = (await headers()).get(PATH_HEADER) ?? "";
  if (!path.startsWith("/api/")) return deferRefresh(session);
  const result = await refreshSession(session);
  if (result.kind === "active" && !result.failure) await setRefreshedCookie(result.session);
  return result;
}
