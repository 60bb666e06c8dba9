import { type NextRequest, NextResponse } from "next/server";
import { env, envFaults } from "../env";
import { csrfErrorResponse, isSameOrigin } from "../http/csrf";
import { safeReturnPath } from "../http/safe-return-path";
import { getValidSession } from "./redirects";
import { DEFAULT_FEATURES, isFeature, scopeParameter } from "./scopes";
import { startLogin } from "./start-login";

/** Everything for a first login; for one more permission, that one and what was granted before. */
async function askedScope(request: NextRequest, feature: unknown): Promise<string> {
  const granted = (await getValidSession(request))?.scopes ?? [];
  return scopeParameter(isFeature(feature) ? [feature] : DEFAULT_FEATURES, granted);
}

/**
 * Begins a login from a form of ours: `next` (where to return to), `feature` (ask for its permission on top of those
 * given).
 * @returns a redirect to Spotify; 403 for a form of somebody else's.
 */
export async function startLoginFromForm(request: NextRequest): Promise<NextResponse> {
  if (envFaults.length) return new NextResponse(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers)) return csrfErrorResponse();
  const form = await request.formData().catch(() => new FormData());
  const next = safeReturnPath(form.get("next"));
  return startLogin(request, {
    method: "POST",
    path: "/signin/spotify",
    query: { scope: await askedScope(request, form.get("feature")) },
    form: { callbackUrl: `${env().AUTH_URL.origin}${next}` },
    trusted: true,
  });
}
