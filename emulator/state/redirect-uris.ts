/** Reason why a redirect URI is rejected. */
export type RedirectFault = "illegal" | "invalid" | "insecure";

const LOOPBACK_HOSTS = ["127.0.0.1", "[::1]"];
const DEFAULT_PATH = "/api/auth/callback/spotify";
const DEFAULT_URIS = LOOPBACK_HOSTS.map((host) => `http://${host}${DEFAULT_PATH}`);
const LOOPBACK_WITHOUT_PORT = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=[/?]|$)/;
const FORBIDDEN_PROTOCOLS = ["javascript:", "data:", "blob:", "file:"];

/**
 * Checks a redirect URI; returns undefined if it is allowed. It must equal a registered one; a loopback IP registered
 * without a port matches any port. Default: this project's callback. Spotify docs: concepts/redirect_uri.
 */
export function redirectFault(uri: string, registered: readonly string[]): RedirectFault | undefined {
  if (!URL.canParse(uri)) return "illegal";
  const url = new URL(uri);
  if (FORBIDDEN_PROTOCOLS.includes(url.protocol) || uri.includes("#")) return "illegal";
  if (url.protocol === "http:" && !LOOPBACK_HOSTS.includes(url.hostname)) return "insecure";
  const known = registered.length > 0 ? registered : DEFAULT_URIS;
  return known.some((each) => each === uri || matchesAnyPort(each, uri)) ? undefined : "invalid";
}

function matchesAnyPort(registered: string, uri: string): boolean {
  const host = LOOPBACK_WITHOUT_PORT.exec(registered)?.[0];
  if (host === undefined || !uri.startsWith(`${host}:`)) return false;
  const port = /^:\d{1,5}/.exec(uri.slice(host.length))?.[0];
  return port !== undefined && uri === `${host}${port}${registered.slice(host.length)}`;
}
