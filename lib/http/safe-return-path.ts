const HOME = "/dashboard";

/** With a longer path the login cookie would not fit beside the others. */
const MAX_RETURN_PATH_CHARS = 1024;

/**
 * Returns `text` if it is a safe return path (RFC 9700 section 4.11.1), else the home page. A safe path is a
 * path of this app that begins with exactly one slash.
 * @param text from a form, a query or a cookie.
 */
export function safeReturnPath(text: unknown, home = HOME): string {
  if (typeof text !== "string" || text.length > MAX_RETURN_PATH_CHARS) return home;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern rejects control characters
  if (!/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(text)) return home;
  const base = "http://return.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url?.origin !== base || url.pathname.startsWith("//")) return home;
  if (/^\/(api|login|logout)(\/|$)/.test(url.pathname)) return home;
  const path = `${url.pathname}${url.search}`;
  // Checked again: percent-encoding makes characters outside ASCII longer.
  return path.length > MAX_RETURN_PATH_CHARS ? home : path;
}
