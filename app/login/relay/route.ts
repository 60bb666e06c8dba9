import { encode } from "html-entities";
import { type NextRequest, NextResponse } from "next/server";
import { openRelayRequest, type RelayRequest } from "@/lib/auth/relay/relay-request";
import { startRelayedLogin } from "@/lib/auth/relay/relayed-login";
import { env, envFaults } from "@/lib/env";
import { readOwnForm } from "@/lib/http/csrf";
import { plainResponse } from "@/lib/http/plain-response";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { readTheme } from "@/lib/read-theme";
import { paragraph, plainPage } from "../../plain-page";

/** Where this deployment is no relay, the route does not exist. */
function isRelay(): boolean {
  return envFaults.length === 0 && env().LOGIN_RELAY_ORIGINS.length > 0;
}

type Content = { title: string; body: string; status: number };

async function respond({ title, body, status }: Content): Promise<NextResponse> {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  const page = plainPage({ locale, theme, title, body, formTarget: env().SPOTIFY_ACCOUNTS_URL });
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": page.policy,
    "cache-control": "private, no-store",
    "referrer-policy": "same-origin",
  };
  return new NextResponse(page.html, { status, headers });
}

async function refuse(): Promise<NextResponse> {
  const t = await getTranslations("relay");
  return respond({ title: t("refused.title"), body: paragraph(t("refused.sentence")), status: 400 });
}

function formOf(request: RelayRequest, mac: string, label: string): string {
  const fields = Object.entries({ ...request, mac }).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${encode(value)}">`,
  );
  return `<form method="post" action="/login/relay">${fields.join("")}<button>${encode(label)}</button></form>`;
}

/** Asks whether a login may continue to the preview that started it. Changes nothing. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<NextResponse> {
  if (!isRelay()) return plainResponse(404, "Not found.");
  const request = openRelayRequest(searchParams);
  if (!request) return refuse();
  const t = await getTranslations("relay");
  const origin = request.origin.replace("https://", "");
  const body = `${paragraph(t("sentence", { origin }))}
${paragraph(t("warning"))}
${formOf(request, searchParams.get("mac") ?? "", t("continue"))}`;
  return respond({ title: t("title", { origin }), body, status: 200 });
}

/** Continues to Spotify, from the form of this app's own page only. */
export async function POST(posted: NextRequest): Promise<NextResponse> {
  if (!isRelay()) return plainResponse(404, "Not found.");
  const form = await readOwnForm(posted);
  if (form instanceof NextResponse) return form;
  const request = openRelayRequest(form);
  return (request && (await startRelayedLogin(request))) ?? refuse();
}
