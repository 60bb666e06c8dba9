import { createMiddleware } from "hono/factory";
import type { UserAccount } from "../catalog/accounts";
import { apiError, textError } from "../serializers/errors";
import type { Bearer } from "../state/access-tokens";
import type { EmulatorState } from "../state/emulator-state";
import type { Caller, Environment } from "./context";
import { limitRate } from "./rate-limit-middleware";

const OWNER_NOT_PREMIUM =
  "Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.";
const NOT_ALLOWED = {
  development: "User not registered in the Developer Dashboard",
  // Observed with older apps.
  legacy: "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
};
const NO_USER: UserAccount = { id: "", accountId: "", name: null, portrait: null };

/** Requires a valid access token of an allowed app and user, and sets the caller. */
export function guard(world: EmulatorState) {
  return createMiddleware<Environment>(async (c, next) => {
    const bearer = findBearer(world, c.req.header("authorization"));
    const clientId = bearer.kind === "app" ? bearer.clientId : bearer.grant.clientId;
    const caller = callerOf(world, bearer);
    c.set("client", clientId);
    c.set("caller", caller);
    limitRate(world, clientId, c.req.path);
    checkApp(world, clientId, caller);
    if (caller.alone && isUserPath(c.req.path)) throw apiError(401, "Valid user authentication required");
    // As observed; the documented ETags are rare.
    c.header("cache-control", "private, max-age=0");
    await next();
  });
}

/** Requires a scope. Spotify docs: concepts/scopes. */
export function needs(scope: string) {
  return createMiddleware<Environment>(async (c, next) => {
    if (!c.var.caller.scopes.includes(scope)) throw apiError(403, "Insufficient client scope");
    await next();
  });
}

function findBearer(world: EmulatorState, header: string | undefined): Bearer {
  const check = world.grants.access.check(bearerToken(header));
  if (check.state === "expired") throw apiError(401, "The access token expired");
  if (check.state === "unknown") throw apiError(401, "Invalid access token");
  return check.bearer;
}

function bearerToken(header: string | undefined): string {
  if (!header) throw apiError(401, "No token provided");
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) throw apiError(400, "Only valid bearer authentication supported");
  return token;
}

function callerOf(world: EmulatorState, bearer: Bearer): Caller {
  if (bearer.kind === "app") return { account: "empty", person: NO_USER, scopes: [], alone: true };
  const { handle, person } = world.library.accounts[bearer.grant.account];
  return { account: handle, person, scopes: bearer.grant.scopes, alone: false };
}

/** Checks the app's owner and allow-list. Extended Quota Mode has no such rules. */
function checkApp(world: EmulatorState, clientId: string, { account, alone }: Caller): void {
  const { profile } = world.settings;
  if (profile === "extended") return;
  if (!world.ownerPremium) throw textError(403, OWNER_NOT_PREMIUM);
  if (!alone && !world.allowList.has(clientId, account)) throw textError(403, NOT_ALLOWED[profile]);
}

function isUserPath(path: string): boolean {
  return path === "/v1/me" || path.startsWith("/v1/me/");
}
