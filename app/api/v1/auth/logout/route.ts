import { NextResponse } from "next/server";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { emptyBody, type LoggedOutView } from "@/lib/api/schemas/auth";
import { deleteCookies } from "@/lib/auth/response-cookies";
import { currentSession } from "@/lib/auth/session";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { revokeSession } from "@/lib/auth/session-revocation";
import { invalidateUser } from "@/lib/cache";
import { parseBearerHeader } from "@/lib/http/bearer-header";

/** Ends the session that is shown, with every cookie and bearer of it. No error for strangers. */
export const POST = jsonMutation(emptyBody, async (_, __, { headers }) => {
  const session = await currentSession();
  if (session) {
    await revokeSession(session);
    await invalidateUser(session.uid);
  }
  const response = NextResponse.json({ status: "signed_out" } satisfies LoggedOutView);
  if (parseBearerHeader(headers) === null) deleteCookies(response, [sessionCookieName()]);
  return response;
});
