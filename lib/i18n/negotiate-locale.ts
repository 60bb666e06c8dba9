import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { isLocale, LOCALES, type Locale } from "./locales";

/** The matcher throws on invalid tags. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * Returns the language to use: the saved one, else the best match for the languages of the browser.
 * @param chosen what the user has set; an unknown value is ignored
 * @param accepted the header `Accept-Language` (RFC 9110 §12.5.4)
 */
export function negotiateLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const acceptedTags = new Negotiator({ headers: { "accept-language": accepted ?? "" } })
    .languages()
    .filter(isTag);
  const matched = match(acceptedTags, LOCALES, LOCALES[0]);
  return isLocale(matched) ? matched : LOCALES[0];
}
