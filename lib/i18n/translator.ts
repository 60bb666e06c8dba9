import { createTranslator, type Messages } from "use-intl/core";
import type { Locale } from "./locales";
import { messagesOf } from "./messages";

/** Returns the translator of a namespace in a language, for code that renders no page and for tests. */
export function translator<Namespace extends keyof Messages & string>(locale: Locale, namespace: Namespace) {
  return createTranslator({ locale, namespace, messages: messagesOf(locale).all });
}
