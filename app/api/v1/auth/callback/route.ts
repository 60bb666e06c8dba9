import { NextResponse } from "next/server";
import { ApiError } from "@/lib/api/errors";
import { readJson } from "@/lib/api/mutation-handler";
import { jsonRoute } from "@/lib/api/route-handler";
import { callbackBody, type LoggedInView, loggedInSchema } from "@/lib/api/schemas/auth";
import { issueBearer } from "@/lib/auth/cross-origin/bearer";
import { callerOrigin, isSameSite } from "@/lib/auth/cross-origin/origin";
import { finishCrossOriginLogin } from "@/lib/auth/cross-origin/token-exchange";
import { writeSessionCookie } from "@/lib/auth/response-cookies";
import { currentSession } from "@/lib/auth/session";
import { encryptSession, type Session } from "@/lib/auth/session-cookie";
import { revokeSession } from "@/lib/auth/session-revocation";
import { getProfileOf, sessionExpiresAt, toIsoString } from "@/lib/data/user";

const status = "authentication_successful";

async function asBearer(session: Session, origin: string): Promise<LoggedInView> {
  const user = await getProfileOf(session);
  const { bearer, expiresAt } = await issueBearer(session, origin);
  return { status, user, bearer, expiresAt: toIsoString(expiresAt) };
}

/** A login replaces an earlier session wholly, whoever it belonged to. */
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
 * Ends a login that a front end began: `{code, state, transaction}` or `{error}`. A session as cookie, or as bearer. What no
 * form and no other site can send is the transaction, which only its own origin may show, so no header is asked for besides.
 */
export const POST = jsonRoute(async (request) => {
  const { code, error, state, transaction } = await readJson(request, callbackBody);
  if (!code && !error) throw new ApiError("missing_code");
  const { headers } = request;
  const origin = callerOrigin(headers);
  if (!code || error) throw new ApiError(error === "access_denied" ? "access_denied" : "login_failed");
  const session = await finishCrossOriginLogin({ code, state, transaction }, origin);
  return isSameSite(headers) ? asCookie(session) : asBearer(session, origin);
}, loggedInSchema);
