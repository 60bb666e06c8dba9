import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Messages } from "use-intl/core";
import { preferenceCookieName } from "../preferences";
import type { Locale } from "./locales";
import { negotiateLocale } from "./negotiate-locale";
import { translator } from "./translator";

/** The language of the page that is being rendered: the one set here, else what the browser asks for. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return negotiateLocale(jar.get(preferenceCookieName("language"))?.value, head.get("accept-language"));
});

/** The words of a namespace in the language of the page: for async server components, metadata and routes. */
export async function getTranslations<Namespace extends keyof Messages & string>(namespace: Namespace) {
  return translator(await getLocale(), namespace);
}
