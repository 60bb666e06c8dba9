import { usesHttps } from "./config-check";

/** Themes of the pages; `system` follows the operating system. */
export const THEMES = ["light", "dark", "system"] as const;

export type Theme = (typeof THEMES)[number];

export function isTheme(name: unknown): name is Theme {
  return THEMES.some((theme) => theme === name);
}

/** A year. */
const COOKIE_MAX_AGE_S = 365 * 86_400;

/** Returns the attributes of a preference cookie, which only the server reads. */
export function preferenceCookie() {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: usesHttps(),
    maxAge: COOKIE_MAX_AGE_S,
  };
}
