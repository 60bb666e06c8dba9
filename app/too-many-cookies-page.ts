import { encode } from "html-entities";
import { negotiateLocale } from "@/lib/i18n/negotiate-locale";
import { translator } from "@/lib/i18n/translator";
import { type PlainPage, paragraph, plainPage } from "./plain-page";

/** Returns the page for a browser that sends more cookies than the server reads. It needs nothing else of the app. */
export function tooManyCookiesPage(acceptLanguage: string | null): PlainPage {
  const locale = negotiateLocale(undefined, acceptLanguage);
  const t = translator(locale, "tooManyCookies");
  const body = `${paragraph(t("sentence"))}
<form method="post" action="/logout"><button>${encode(t("signOut"))}</button></form>
${paragraph(t("consequence"))}`;
  return plainPage({ locale, title: t("title"), body });
}
