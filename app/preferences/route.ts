import { type NextRequest, NextResponse } from "next/server";
import { redirectTo } from "@/lib/auth/redirects";
import { setNoStore } from "@/lib/auth/response-cookies";
import { configErrors } from "@/lib/config-check";
import { csrfErrorResponse, isSameOrigin } from "@/lib/http/csrf";
import { safeReturnPath } from "@/lib/http/safe-return-path";
import { isLocale } from "@/lib/i18n/locales";
import { isTheme, preferenceCookie, preferenceCookieName } from "@/lib/preferences";

function refuseValue(): NextResponse {
  const response = new NextResponse("That is no language or theme of this app, so nothing was changed.", {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
  setNoStore(response);
  return response;
}

/**
 * Sets `language` or `theme` for this browser, and leads back to `next`. Works without scripts and without a login.
 * @returns 303 back; 400 for a value that is neither; 403 for a form of another site
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (configErrors()) return new Response(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers)) return csrfErrorResponse();
  const form = await request.formData().catch(() => new FormData());
  const [language, theme, next] = ["language", "theme", "next"].map((name) => form.get(name));
  if (!isLocale(language) && !isTheme(theme)) return refuseValue();

  const response = redirectTo(safeReturnPath(next));
  if (isLocale(language))
    response.cookies.set(preferenceCookieName("language"), language, preferenceCookie());
  if (isTheme(theme)) response.cookies.set(preferenceCookieName("theme"), theme, preferenceCookie());
  setNoStore(response);
  return response;
}
