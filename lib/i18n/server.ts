import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Messages } from "use-intl/core";
import { readCookie } from "../cookie-names";
import type { Locale } from "./locales";
import { negotiateLocale } from "./negotiate-locale";
import { translator } from "./translator";

/** Returns the language of the page being rendered: the saved one, else the best match for the browser. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return negotiateLocale(readCookie(jar, "language"), head.get("accept-language"));
});

/**
 * Returns the translator of a namespace in the language of the page, for async server components, metadata and routes.
 */
export async function getTranslations<Namespace extends keyof Messages & string>(namespace: Namespace) {
  return translator(await getLocale(), namespace);
}
