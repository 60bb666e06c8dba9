/** Why an address may not be returned to; undefined when it may. */
export type RedirectFault = "invalid" | "insecure";

const LOOPBACK = ["127.0.0.1", "[::1]"];
const DEMO_PATH = "/api/auth/callback/spotify";

/**
 * Checks an address against the registered ones, which must match exactly. Without any registered, this project's
 * callback on a loopback IP with any port is let through. Spotify docs: concepts/redirect_uri.
 */
export function redirectFault(uri: string, registered: readonly string[]): RedirectFault | undefined {
  if (!URL.canParse(uri)) return "invalid";
  const url = new URL(uri);
  const loopback = LOOPBACK.includes(url.hostname);
  if (url.protocol === "http:" && !loopback) return "insecure";
  if (registered.length > 0) return registered.includes(uri) ? undefined : "invalid";
  const plain = url.protocol === "http:" && uri === `${url.origin}${DEMO_PATH}`;
  return loopback && plain ? undefined : "invalid";
}
