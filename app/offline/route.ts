import { encode } from "html-entities";
import { negotiateLocale } from "@/lib/i18n/negotiate-locale";
import { translator } from "@/lib/i18n/translator";
import { isTheme } from "@/lib/preferences";
import { paragraph, plainPage } from "../plain-page";

const RELOAD_WHEN_ONLINE = 'addEventListener("online",function(){location.reload()})';

/**
 * Returns the page that `public/service-worker.js` keeps for navigations without a network. Query: `locale` and
 * `theme`, because a service worker cannot read the cookies of these preferences.
 */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const theme = searchParams.get("theme");
  const locale = negotiateLocale(
    searchParams.get("locale") ?? undefined,
    request.headers.get("accept-language"),
  );
  const t = translator(locale, "offline");
  // An empty address is the address of the page that could not be loaded.
  const body = `${paragraph(t("sentence"))}
<a href="">${encode(t("retry"))}</a>`;
  const page = plainPage({
    locale,
    theme: isTheme(theme) ? theme : "system",
    title: t("title"),
    body,
    script: RELOAD_WHEN_ONLINE,
  });
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": page.policy,
    "cache-control": "no-store",
  };
  return new Response(page.html, { headers });
}
