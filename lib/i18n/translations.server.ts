import { use } from "react";
import type { Messages } from "use-intl/core";
import { getLocale } from "./server";
import { translator } from "./translator";

/**
 * Returns the language of the page in components that the server renders, as the hook of `use-intl` does in browsers.
 */
export function useLocale() {
  return use(getLocale());
}

/** Returns the translator of a namespace in the language of the page. */
export function useTranslations<Namespace extends keyof Messages & string>(namespace: Namespace) {
  return translator(use(getLocale()), namespace);
}
