import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type AccountName, isAccountName } from "../catalog/accounts";
import { consentPage } from "../pages/consent-page";
import { messagePage } from "../pages/error-page";
import { sendPage } from "../pages/html-response";
import type { AuthorizeRequest } from "../state/authorization-codes";
import type { EmulatorState } from "../state/emulator-state";
import { newHandle } from "../state/token-generator";
import { backTo, checkAuthorize } from "./authorize-request";
import { readForm } from "./form";

// Cookies ignore ports: without the path, an app on the same host would receive this one too.
const BROWSER_COOKIE = { path: "/authorize", httpOnly: true, sameSite: "Lax" } as const;

/** `GET /authorize`, the consent page, and the `POST` of its form. */
export function authorizeRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.get("/authorize", async (c) => {
    const check = checkAuthorize(world, new URL(c.req.url).searchParams);
    if (check.kind === "page") return sendPage(c, messagePage(check.message), { status: 400 });
    if (check.kind === "back") return c.redirect(check.location, 302);
    return redirectOrAsk(world, c, check.request);
  });

  routes.post("/authorize", async (c) => {
    const form = await readForm(c);
    const request = world.logins.take(form.get("transaction") ?? "");
    if (!request)
      return sendPage(c, messagePage("This login has ended. Go back to the app and start again."), {
        status: 400,
      });
    if (form.get("decision") !== "agree") return c.redirect(backTo(request, { error: "access_denied" }), 303);
    const account = form.get("account");
    if (!isAccountName(account))
      return sendPage(c, messagePage("This account does not exist."), { status: 400 });
    const consentAt = world.logins.consent(browserOf(c), account, request);
    return c.redirect(withCode(world, request, { account, consentAt }), 303);
  });

  return routes;
}

/** Redirects if the user has already agreed in this browser, unless the app requests the page. */
function redirectOrAsk(world: EmulatorState, c: Context, request: AuthorizeRequest) {
  const earlier = world.logins.earlierConsent(browserOf(c), request);
  if (earlier && !request.showDialog) {
    return c.redirect(withCode(world, request, { account: earlier.account, consentAt: earlier.at }), 302);
  }
  const transaction = world.logins.begin(request);
  const page = consentPage({
    request,
    transaction,
    accounts: Object.values(world.library.accounts),
    chosen: earlier?.account,
  });
  return sendPage(c, page, { formTarget: new URL(request.redirectUri).origin });
}

function withCode(
  world: EmulatorState,
  request: AuthorizeRequest,
  consent: { account: AccountName; consentAt: number },
): string {
  const scopes = request.scopes.filter((scope) => !world.withheld.includes(scope));
  return backTo(request, { code: world.logins.issueCode({ request, scopes, ...consent }) });
}

function browserOf(c: Context): string {
  const known = getCookie(c, "emulated_spotify_browser");
  if (known && /^[\w-]{22}$/.test(known)) return known;
  const fresh = newHandle();
  setCookie(c, "emulated_spotify_browser", fresh, BROWSER_COOKIE);
  return fresh;
}
