const HOME = "/dashboard";

/** Characters; longer, a login's cookie would not fit beside the others. */
const MOST = 1024;

/**
 * Makes a path to return to safe (RFC 9700 section 4.11.1): only a path of this app, begun with exactly one slash.
 * @param text from a form, a query or a cookie; whatever is not such a path gives the home page.
 */
export function safeReturnPath(text: unknown, home = HOME): string {
  if (typeof text !== "string" || text.length > MOST) return home;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass
  if (!/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(text)) return home;
  const base = "http://return.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url?.origin !== base || url.pathname.startsWith("//")) return home;
  if (/^\/(api|login|logout)(\/|$)/.test(url.pathname)) return home;
  const path = `${url.pathname}${url.search}`;
  // Measured again: what was not ASCII has grown by now.
  return path.length > MOST ? home : path;
}
