import { randomBytes } from "node:crypto";
import type { NextResponse } from "next/server";
import { htmlResponse } from "../callback-pages";

/** The message of a popup to its opener. */
export type PopupMessage = { type: "tonearm.auth"; state: string } & ({ code: string } | { error: string });

/** Returns a value as a script literal in which no tag can begin or end. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
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
