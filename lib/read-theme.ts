import "server-only";
import { cookies } from "next/headers";
import { isTheme, preferenceCookieName, type Theme } from "./preferences";

/** The colours that were set in the browser the page is for. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(preferenceCookieName("theme"))?.value;
  return isTheme(chosen) ? chosen : "system";
}
