import { createMiddleware } from "hono/factory";
import { apiError, textError } from "../answers/errors";
import type { World } from "../state/world";
import type { Environment } from "./environment";

const OWNER_NOT_PREMIUM =
  "Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.";

/** Lets only valid access tokens of invited people through, and notes who calls. */
export function guard(world: World) {
  return createMiddleware<Environment>(async (c, next) => {
    const check = world.grants.checkAccess(bearerToken(c.req.header("authorization")));
    if (check.state === "expired") throw apiError(401, "The access token expired");
    if (check.state === "unknown") throw apiError(401, "Invalid access token");
    const free = world.settings.profile === "extended";
    if (!world.ownerPremium && !free) throw textError(403, OWNER_NOT_PREMIUM);
    const account = world.library.accounts[check.grant.account];
    c.set("caller", { account: account.handle, person: account.person, scopes: check.grant.scopes });
    if (!account.invited && !free) throw textError(403, "User not registered in the Developer Dashboard");
    await next();
  });
}

/** Demands a scope of the caller. Spotify docs: concepts/scopes. */
export function needs(scope: string) {
  return createMiddleware<Environment>(async (c, next) => {
    if (!c.var.caller.scopes.includes(scope)) throw apiError(403, "Insufficient client scope");
    await next();
  });
}

function bearerToken(header: string | undefined): string {
  if (!header) throw apiError(401, "No token provided");
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) throw apiError(400, "Only valid bearer authentication supported");
  return token;
}
