import { NextResponse } from "next/server";
import { emptyBody } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/route-handler";
import type { LoggedOutView } from "@/lib/api/schemas/auth";
import { recordSignOut } from "@/lib/auth/auth-events";
import { currentSession } from "@/lib/auth/session";
import { deleteCookies, sessionCookieName } from "@/lib/auth/session-cookie";
import { revokeSession } from "@/lib/auth/session-validity";
import { invalidateUser } from "@/lib/cache";
import { parseBearerHeader } from "@/lib/http/headers";

/** Ends the session of the request, with all its cookies and bearers. Not an error without a session. */
export const POST = jsonMutation(emptyBody, async (_, __, { headers }) => {
  const session = await currentSession();
  if (session) {
    await revokeSession(session);
    await recordSignOut("here");
    await invalidateUser(session.uid);
  }
  const response = NextResponse.json({ status: "signed_out" } satisfies LoggedOutView);
  if (parseBearerHeader(headers) === null) deleteCookies(response, [sessionCookieName()]);
  return response;
});
