import { type NextRequest, NextResponse } from "next/server";
import { env, envFaults } from "../env";
import type { Feature } from "../views";
import { beginLogin } from "./begin-login";
import { features, isFeature, scopeParameter } from "./features";
import { liveSession } from "./login-path";
import { safeReturnPath } from "./return-path";
import { isSameOrigin, refuseForeignForm } from "./same-origin";

/** Spotify's consent is shown again only when it is wanted: to renew it, or to add a permission. */
async function authorizationQuery(request: NextRequest, form: FormData): Promise<Record<string, string>> {
  const feature = form.get("feature");
  const granted = (await liveSession(request))?.scopes ?? [];
  const asked: Feature[] = isFeature(feature) ? [feature] : features;
  const dialog = isFeature(feature) || form.get("renew") === "1";
  return { scope: scopeParameter(asked, granted), ...(dialog && { show_dialog: "true" }) };
}

/**
 * Begins a login from a form of ours: `next` (where to return to), `feature` (ask for its permission on top of those
 * given), `renew` ("1": a new consent).
 * @returns a redirect to Spotify; 403 for a form of somebody else's.
 */
export async function handleLoginForm(request: NextRequest): Promise<NextResponse> {
  if (envFaults.length) return new NextResponse(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers)) return refuseForeignForm();
  const form = await request.formData().catch(() => new FormData());
  const next = safeReturnPath(form.get("next"));
  return beginLogin(request, {
    method: "POST",
    path: "/signin/spotify",
    query: await authorizationQuery(request, form),
    form: { callbackUrl: `${env().AUTH_URL.origin}${next}` },
    trusted: true,
  });
}
