import { NextResponse } from "next/server";
import { setNoStore } from "../http/headers";

function policy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** Escapes a URL for a quoted attribute. */
function attribute(url: string): string {
  return url.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

type Page = { head?: string; body: string; scripts?: string; status?: number };

/** Returns a page that ends a callback. Its URL contains Spotify's code, so it sends no referrer. */
export function htmlResponse({ head = "", body, scripts = "'none'", status = 200 }: Page): NextResponse {
  const text = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
${head}<title>Back to the app</title>
${body}
</html>
`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy(scripts) };
  const response = new NextResponse(text, { status, headers });
  setNoStore(response);
  return response;
}

/**
 * Returns a page that navigates to the login page, to a preview, or to a front end on another origin. It is not a
 * redirect: a redirect cannot have another status, and the user comes from a form of Spotify, whose `form-action`
 * policy would apply to every redirect after it and block URLs that it does not list.
 */
export function redirectPage(address: string, status = 200): NextResponse {
  const url = attribute(address);
  return htmlResponse({
    status,
    head: `<meta http-equiv="refresh" content="0; url=${url}">\n`,
    body: `<p>Back to <a href="${url}">the app</a>.</p>`,
  });
}
