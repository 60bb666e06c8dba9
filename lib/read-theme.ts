import "server-only";
import { cookies } from "next/headers";
import { readCookie } from "./cookie-names";
import { isTheme, type Theme } from "./preferences";

/** Returns the theme set in the browser that requests the page. */
export async function readTheme(): Promise<Theme> {
  const chosen = readCookie(await cookies(), "theme");
  return isTheme(chosen) ? chosen : "system";
}
