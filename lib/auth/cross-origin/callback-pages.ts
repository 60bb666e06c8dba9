import { randomBytes } from "node:crypto";
import { NextResponse } from "next/server";
import { setNoStore } from "../response-cookies";

/** What a popup tells the page that opened it. */
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

/** An address in an attribute's quotes. */
function attribute(url: string): string {
  return url.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** As a script's own text: no tag can begin or end in it. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

type Page = { head?: string; body: string; scripts?: string };

/** The address of these pages holds Spotify's code: they send nothing of it on. */
function answer({ head = "", body, scripts = "'none'" }: Page): NextResponse {
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
  const response = new NextResponse(text, { headers });
  setNoStore(response);
  return response;
}

/**
 * Leads on to a front end's page. Not a redirect: the person comes from a form of Spotify's, and a policy of that page's
 * (`form-action`) would hold for every redirect behind it, and stop those to addresses it does not know.
 */
export function redirectPage(address: string): NextResponse {
  const url = attribute(address);
  return answer({
    head: `<meta http-equiv="refresh" content="0; url=${url}">\n`,
    body: `<p>Back to <a href="${url}">the app</a>.</p>`,
  });
}

/**
 * The page at the end of a login in a popup: it tells its opener, if that is a page of this origin, and closes. The words
 * stay for whoever has no scripts, or whose opener is gone. Next's `Cross-Origin-Opener-Policy` is left out for it
 * (next.config.ts): it would cut it off from its opener.
 */
export function popupPage(message: PopupMessage, origin: string): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const response = answer({
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
