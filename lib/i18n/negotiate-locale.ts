import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { isLocale, LOCALES, type Locale } from "./locales";

/** Tags that no standard knows would make the matcher throw. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * The language to speak: the one that was set, else the nearest to what the browser asks for.
 * @param chosen what the person set; anything unknown counts as nothing
 * @param accepted the header `Accept-Language` (RFC 9110 §12.5.4)
 */
export function negotiateLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const asked = new Negotiator({ headers: { "accept-language": accepted ?? "" } }).languages().filter(isTag);
  const found = match(asked, LOCALES, LOCALES[0]);
  return isLocale(found) ? found : LOCALES[0];
}
