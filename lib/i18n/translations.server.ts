import { use } from "react";
import type { Messages } from "use-intl/core";
import { getLocale } from "./server";
import { translator } from "./translator";

/** What `use-intl` offers as a hook in the browser, for components that the server renders. */
export function useLocale() {
  return use(getLocale());
}

/** The words of a namespace in the language of the page. */
export function useTranslations<Namespace extends keyof Messages & string>(namespace: Namespace) {
  return translator(use(getLocale()), namespace);
}
