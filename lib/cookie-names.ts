import { publicUrl, usesHttps } from "./config-check";

/** The cookies of a request, as far as one is read by its name. */
export type RequestCookies = { get(name: string): { value: string } | undefined };

/**
 * Returns the full name of a cookie of this app. With https, a prefix binds it to the host and to https. Without,
 * it carries the port: browsers send a cookie to every port of a host (RFC 6265 section 8.5), and two apps on one
 * machine must not overwrite each other's.
 */
export function cookieName(name: string): string {
  return usesHttps() ? `__Host-tonearm.${name}` : `tonearm.${publicUrl().port || "80"}.${name}`;
}

/** Returns the name that version 0.1.0 gave a cookie if it differs, else null. The version after 0.2.0 drops it. */
export function formerCookieName(name: string): string | null {
  return usesHttps() ? null : `tonearm.${name}`;
}

/** Returns the value of a cookie of this app, also under its former name. */
export function readCookie(cookies: RequestCookies, name: string): string | undefined {
  const former = formerCookieName(name);
  return (cookies.get(cookieName(name)) ?? (former === null ? undefined : cookies.get(former)))?.value;
}
