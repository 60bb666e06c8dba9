import { publicUrl } from "./config-check";

/** The colours of the pages; `system` follows the machine. */
export const THEMES = ["light", "dark", "system"] as const;

export type Theme = (typeof THEMES)[number];

export function isTheme(name: unknown): name is Theme {
  return THEMES.some((theme) => theme === name);
}

/** How long (s) a browser keeps a preference: a year. */
const LIFE = 365 * 86_400;

function isSecure(): boolean {
  return publicUrl().protocol === "https:";
}

/** The name of the cookie that holds a preference; bound to host and https where there is https. */
export function preferenceCookieName(preference: "language" | "theme"): string {
  return `${isSecure() ? "__Host-" : ""}tonearm.${preference}`;
}

/** How such a cookie is kept: only the server reads it. */
export function preferenceCookie() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure(), maxAge: LIFE };
}
