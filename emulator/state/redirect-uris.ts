/** Why an address may not be returned to; undefined when it may. */
export type RedirectFault = "illegal" | "invalid" | "insecure";

const LOOPBACK = ["127.0.0.1", "[::1]"];
const DEMO_PATH = "/api/auth/callback/spotify";
const DEMO = LOOPBACK.map((host) => `http://${host}${DEMO_PATH}`);
const WITHOUT_PORT = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=[/?]|$)/;
const NO_PLACES = ["javascript:", "data:", "blob:", "file:"];

/**
 * Checks an address against the registered ones, which must match exactly; a loopback IP registered without a port
 * fits any port. Without any registered, this project's callback is. Spotify docs: concepts/redirect_uri.
 */
export function redirectFault(uri: string, registered: readonly string[]): RedirectFault | undefined {
  if (!URL.canParse(uri)) return "illegal";
  const url = new URL(uri);
  if (NO_PLACES.includes(url.protocol) || uri.includes("#")) return "illegal";
  if (url.protocol === "http:" && !LOOPBACK.includes(url.hostname)) return "insecure";
  const known = registered.length > 0 ? registered : DEMO;
  return known.some((each) => each === uri || fitsAnyPort(each, uri)) ? undefined : "invalid";
}

function fitsAnyPort(registered: string, uri: string): boolean {
  const host = WITHOUT_PORT.exec(registered)?.[0];
  if (host === undefined || !uri.startsWith(`${host}:`)) return false;
  const port = /^:\d{1,5}/.exec(uri.slice(host.length))?.[0];
  return port !== undefined && uri === `${host}${port}${registered.slice(host.length)}`;
}
