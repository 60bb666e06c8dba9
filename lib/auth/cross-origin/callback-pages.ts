import { randomBytes } from "node:crypto";
import { NextResponse } from "next/server";
import { setNoStore } from "../../http/headers";

/** The message of a popup to its opener. */
export type PopupMessage = { type: "tonearm.auth"; state: string } & ({ code: string } | { error: string });

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

/** Returns a value as a script literal in which no tag can begin or end. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

type Page = { head?: string; body: string; scripts?: string; status?: number };

/** The URL of these pages contains Spotify's code, so they send no referrer. */
function htmlResponse({ head = "", body, scripts = "'none'", status = 200 }: Page): NextResponse {
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
 * Returns a page that navigates to the page of the other origin. It is not a redirect: the user comes from a
 * form of Spotify, and the `form-action` policy of that page would apply to every redirect after it and block
 * URLs that it does not list.
 */
export function redirectPage(address: string, status = 200): NextResponse {
  const url = attribute(address);
  return htmlResponse({
    status,
    head: `<meta http-equiv="refresh" content="0; url=${url}">\n`,
    body: `<p>Back to <a href="${url}">the app</a>.</p>`,
  });
}

/**
 * Returns the page at the end of a login in a popup. It sends the message to its opener, if that is a page of
 * `origin`, and closes. The text remains for users without scripts or with a closed opener. next.config.ts
 * omits the `Cross-Origin-Opener-Policy` for this page, because it would separate the popup from its opener.
 */
export function popupPage(message: PopupMessage, origin: string): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const response = htmlResponse({
    scripts: `'nonce-${nonce}'`,
    body: `<p>You can close this window. If the page you came from does not go on by itself, log in there again.</p>
<script nonce="${nonce}">
if (window.opener) {
  window.opener.postMessage(${literal(message)}, ${literal(origin)});
  window.close();
}
</script>`,
  });
  response.headers.set("cross-origin-opener-policy", "unsafe-none");
  return response;
}
