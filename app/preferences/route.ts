import type { NextRequest, NextResponse } from "next/server";
import { redirectTo } from "@/lib/auth/redirects";
import { cookieName } from "@/lib/cookie-names";
import { readOwnForm } from "@/lib/http/csrf";
import { plainResponse } from "@/lib/http/plain-response";
import { safeReturnPath } from "@/lib/http/safe-return-path";
import { isLocale } from "@/lib/i18n/locales";
import { isTheme, preferenceCookie } from "@/lib/preferences";

function refuseValue(): NextResponse {
  return plainResponse(400, "That is no language or theme of this app, so nothing was changed.");
}

/**
 * Sets `language` or `theme` for this browser, and redirects to `next`. Works without scripts and without a
 * login.
 * @returns 303 to `next`; 400 for an invalid value; or the refusal of `readOwnForm`.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readOwnForm(request);
  if (form instanceof Response) return form;
  const [language, theme, next] = ["language", "theme", "next"].map((name) => form.get(name));
  if (!isLocale(language) && !isTheme(theme)) return refuseValue();

  const response = redirectTo(safeReturnPath(next));
  if (isLocale(language)) response.cookies.set(cookieName("language"), language, preferenceCookie());
  if (isTheme(theme)) response.cookies.set(cookieName("theme"), theme, preferenceCookie());
  return response;
}
