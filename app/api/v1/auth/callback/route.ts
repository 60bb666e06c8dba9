import { NextResponse } from "next/server";
import { callbackBody } from "@/lib/api/bodies";
import { ApiError } from "@/lib/api/errors";
import { jsonRoute, readJson } from "@/lib/api/route-handler";
import { type LoggedInView, loggedInSchema } from "@/lib/api/schemas/auth";
import { issueBearer } from "@/lib/auth/cross-origin/bearer";
import { callerOrigin, isSameSite } from "@/lib/auth/cross-origin/origin";
import { finishCrossOriginLogin } from "@/lib/auth/cross-origin/token-exchange";
import { currentSession } from "@/lib/auth/session";
import { encryptSession, type Session, writeSessionCookie } from "@/lib/auth/session-cookie";
import { revokeSession } from "@/lib/auth/session-validity";
import { getProfileOf, sessionExpiresAt, toIsoString } from "@/lib/data/account";

const status = "authentication_successful";

async function asBearer(session: Session, origin: string): Promise<LoggedInView> {
  const user = await getProfileOf(session);
  const { bearer, expiresAt } = await issueBearer(session, origin);
  return { status, user, bearer, expiresAt: toIsoString(expiresAt) };
}

/** A login replaces an earlier session completely, including another user's. */
async function asCookie(session: Session): Promise<NextResponse> {
  const user = await getProfileOf(session);
  const earlier = await currentSession();
  if (earlier) await revokeSession(earlier);
  const view: LoggedInView = { status, user, expiresAt: toIsoString(sessionExpiresAt(session)) };
  const response = NextResponse.json(view);
  writeSessionCookie(response, await encryptSession(session));
  return response;
}

/**
 * Finishes a login that a front end started: `{code, state, transaction, iss?}` or `{error}`. Returns a session as
 * a cookie or a bearer. The transaction is what no form and no other site can send: only its own origin may
 * present it, so no further header is required.
 */
export const POST = jsonRoute(async (request) => {
  const { code, error, state, transaction, iss } = await readJson(request, callbackBody);
  if (!code && !error) throw new ApiError("missing_code");
  const { headers } = request;
  const origin = callerOrigin(headers);
  if (!code || error) throw new ApiError(error === "access_denied" ? "access_denied" : "login_failed");
  const session = await finishCrossOriginLogin({ code, state, transaction, iss }, origin, headers);
  return isSameSite(headers) ? asCookie(session) : asBearer(session, origin);
}, loggedInSchema);
