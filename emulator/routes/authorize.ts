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

// Cookies ignore ports: without the path the app on the same address would receive this one too.
const BROWSER_COOKIE = { path: "/authorize", httpOnly: true, sameSite: "Lax" } as const;

/** `GET /authorize`, the page a person sees, and the `POST` of its form. */
export function authorizeRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.get("/authorize", async (c) => {
    const check = checkAuthorize(world, new URL(c.req.url).searchParams);
    if (check.kind === "page") return sendPage(c, messagePage(check.message), { status: 400 });
    if (check.kind === "back") return c.redirect(check.location, 302);
    return passOrAsk(world, c, check.request);
  });

  routes.post("/authorize", async (c) => {
    const form = await readForm(c);
    const request = world.logins.take(form.get("transaction") ?? "");
    if (!request)
      return sendPage(c, messagePage("This login is over. Go back to the app and begin again."), {
        status: 400,
      });
    if (form.get("decision") !== "agree") return c.redirect(backTo(request, { error: "access_denied" }), 303);
    const account = form.get("account");
    if (!isAccountName(account))
      return sendPage(c, messagePage("There is no such account."), { status: 400 });
    const consentAt = world.logins.consent(browserOf(c), account, request);
    return c.redirect(withCode(world, request, { account, consentAt }), 303);
  });

  return routes;
}

/** Sends back whoever has already agreed in this browser, unless the app wants the page shown. */
function passOrAsk(world: EmulatorState, c: Context, request: AuthorizeRequest) {
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
  who: { account: AccountName; consentAt: number },
): string {
  const scopes = request.scopes.filter((scope) => !world.withheld.includes(scope));
  return backTo(request, { code: world.logins.issueCode({ request, scopes, ...who }) });
}

function browserOf(c: Context): string {
  const known = getCookie(c, "emulated_spotify_browser");
  if (known && /^[\w-]{22}$/.test(known)) return known;
  const fresh = newHandle();
  setCookie(c, "emulated_spotify_browser", fresh, BROWSER_COOKIE);
  return fresh;
}
